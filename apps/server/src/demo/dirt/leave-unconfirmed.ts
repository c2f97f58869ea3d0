import { newCommunes } from "../places.ts"
import type { Random } from "../random.ts"
import type { RenderedHouse } from "../record/render-round.ts"
import { unconfirmed } from "./plan-dirt.ts"

/** Household by household, until the number of people is reached exactly. */
export function leaveUnconfirmed(
  random: Random,
  byUnit: ReadonlyMap<string, readonly RenderedHouse[]>,
): void {
  for (const [place, count] of Object.entries(unconfirmed)) {
    const houses = byUnit.get(newCommunes[Number(place)]?.code ?? "") ?? []
    let rest = count
    for (const { record } of random
      .fork(`unconfirmed ${place}`)
      .shuffled(houses)
      .flatMap((one) => one.people)) {
      if (rest === 0) break
      record.confirmed = false
      rest--
    }
  }
}
