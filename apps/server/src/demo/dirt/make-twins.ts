import type { PersonRecord } from "@phocap/core"
import type { World } from "../people/world.ts"
import type { RenderedHouse } from "../record/render-round.ts"
import type { DirtPlan } from "./plan-dirt.ts"

/** A record that stands for somebody a second time, in another household of the hamlet. */
export interface Twin {
  readonly original: PersonRecord
  readonly copy: PersonRecord
}

/** The planned doubles of a round; ids come from `stableId`, so that they stay the same. */
export function makeTwins(
  stableId: (label: string) => string,
  world: World,
  byUnit: ReadonlyMap<string, readonly RenderedHouse[]>,
  plan: DirtPlan,
): Twin[] {
  const houses = new Map([...byUnit.values()].flat().map((one) => [one.house.index, one]))
  return plan.twins.flatMap(({ dweller, house }): Twin[] => {
    const person = world.dweller(dweller)
    const homes = person.stays.filter((stay) => !stay.lodger).map((stay) => houses.get(stay.house))
    const original = homes
      .flatMap((home) => home?.people ?? [])
      .find((one) => one.dweller === person && one.record.movement !== 2)?.record
    const target = houses.get(house)
    if (original === undefined || target === undefined) return []
    const copy: PersonRecord = {
      ...original,
      id: stableId(`twin ${dweller}`),
      householdId: target.household.id,
      ordinal: target.people.length + 1,
      relation: "Khác",
      identityNumber: null,
    }
    return [{ original, copy }]
  })
}
