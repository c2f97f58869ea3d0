import type { PersonRecord } from "@phocap/core"
import type { DemoDirt, DemoRound } from "../demo.ts"
import { lastRound } from "../places.ts"
import type { RenderedHouse } from "../record/render-round.ts"
import type { Twin } from "./make-twins.ts"
import type { DirtPlan } from "./plan-dirt.ts"

/** What of the dirt lies in one commune's round, by id; `open` are the pupils whose class was left open. */
export function listDirt(
  round: DemoRound,
  byUnit: ReadonlyMap<string, readonly RenderedHouse[]>,
  plan: DirtPlan,
  twins: readonly Twin[],
  open: ReadonlySet<string>,
): DemoDirt {
  const houses = byUnit.get(round.unitCode) ?? []
  const here = houses.flatMap((one) => one.people)
  const householdIds = new Set(round.households.map((household) => household.id))
  const idsWhere = (test: (record: PersonRecord) => boolean) =>
    round.people.filter(test).map((record) => record.id)
  const housesOf = (chosen: ReadonlySet<number>) =>
    houses.filter((one) => chosen.has(one.house.index)).map((one) => one.household.id)
  const indexOf = new Map(here.map((one) => [one.record.id, one.dweller.index]))
  const isOf = (map: ReadonlyMap<number, unknown>) => (record: PersonRecord) =>
    map.has(indexOf.get(record.id) ?? -1)
  return {
    unitCode: round.unitCode,
    duplicates: twins
      .filter((twin) => householdIds.has(twin.copy.householdId))
      .map((twin) => [twin.original.id, twin.copy.id]),
    wrongSchoolCodes: idsWhere((record) => record.schoolCode !== null && isOf(plan.wrongSchool)(record)),
    movedOut: idsWhere((record) => record.movement === 2),
    dead: idsWhere((record) => record.movement === 3),
    fromElsewhere: idsWhere((record) => record.residence === 3),
    householdsWithoutHead: housesOf(plan.headless),
    householdsWithTwoHeads: housesOf(plan.twoHeads),
    unclassified: idsWhere(isUnclassified),
    unconfirmed: idsWhere((record) => !record.confirmed),
    studyUnknown: idsWhere((record) => open.has(record.id)),
    identityNumbers: idsWhere((record) => record.identityNumber !== null),
    oddIdentityNumbers: idsWhere((record) => plan.identity.get(indexOf.get(record.id) ?? -1)?.odd === true),
  }
}

function isUnclassified(record: PersonRecord): boolean {
  const age = lastRound - record.birthYear
  const gone = record.movement === 2 || record.movement === 3
  if (age < 15 || age > 60 || gone || record.residence === 3 || record.disabilities > 0) return false
  return [
    record.studyState,
    record.grade,
    record.graduationLevel,
    record.vocationalLevel,
    record.completedGrade,
    record.droppedGrade,
    record.literacyClass,
    record.literacyCompleted,
    record.relapse,
  ].every((value) => value === null)
}
