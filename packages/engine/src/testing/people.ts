import { newPerson, type PersonRecord, residence, schoolSystem } from "@phocap/core"
import fc from "fast-check"
import { columnsFromRecords } from "../facts/columns-from-records.ts"
import { deriveFacts } from "../facts/derive-facts.ts"
import type { Facts, SchoolPlace } from "../facts/facts.ts"

export const testYear = 2026

/** A few schools: here, elsewhere in the province, in another province, vocational, higher, and one without a place. */
export const testSchools: ReadonlyMap<string, SchoolPlace> = new Map([
  ["here", { unitCode: "U", provinceCode: "P", system: schoolSystem.general }],
  ["near", { unitCode: "V", provinceCode: "P", system: schoolSystem.general }],
  ["far", { unitCode: "W", provinceCode: "Q", system: schoolSystem.general }],
  ["trade", { unitCode: "V", provinceCode: "P", system: schoolSystem.vocational }],
  ["evening", { unitCode: "U", provinceCode: "P", system: schoolSystem.continuing }],
  ["university", { unitCode: "V", provinceCode: "P", system: schoolSystem.higher }],
  ["nowhere", { unitCode: null, provinceCode: "P", system: schoolSystem.general }],
])

const idOf = (n: number) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`
const household = idOf(0xffff)

/** A person of a given age with whatever else is said. */
export function someone(age: number, more: Partial<PersonRecord> = {}, id = 1): PersonRecord {
  return newPerson({
    id: idOf(id),
    householdId: household,
    givenName: "An",
    birthYear: testYear - age,
    sex: 1,
    ...more,
  })
}

/** Facts of people as one commune "U" of province "P" sees them in round 2026. */
export function factsOf(people: readonly PersonRecord[]): Facts {
  const columns = columnsFromRecords(people, new Map([[household, { hamlet: "Tổ 1" }]]))
  return deriveFacts(columns, { year: testYear, provinceCode: "P", unitCode: "U", schools: testSchools })
}

/** The value of one fact for one person. */
export function factOf(person: PersonRecord, fact: string): number {
  const column = factsOf([person]).columns[fact]
  if (column === undefined) throw new Error(`no fact ${fact}`)
  return column[0]!
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const code = (low: number, high: number) => maybe(fc.integer({ min: low, max: high }))
const year = maybe(fc.integer({ min: 2018, max: 2026 }))

/** Any person at all, plausible or not: the engine must be total. */
export const anyPerson: fc.Arbitrary<PersonRecord> = fc
  .record({
    age: fc.integer({ min: 0, max: 75 }),
    sex: fc.integer({ min: 1, max: 2 }),
    ethnicity: fc.constantFrom(1, 1, 1, 2, 8, 54, 55),
    religion: maybe(fc.constant("Phật giáo")),
    residence: maybe(fc.constantFrom(residence.permanent, residence.temporary, residence.outside)),
    presence: code(1, 2),
    grade: maybe(fc.oneof(fc.integer({ min: 1, max: 13 }), fc.integer({ min: 50, max: 55 }))),
    repeated: fc.boolean(),
    twoSessions: maybe(fc.boolean()),
    schoolCode: maybe(fc.constantFrom(...testSchools.keys(), "unlisted")),
    graduationLevel: code(1, 4),
    graduationContinuing: fc.boolean(),
    graduationYear: year,
    vocationalLevel: code(1, 6),
    completedGrade: code(0, 12),
    completedYear: year,
    droppedGrade: code(1, 12),
    droppedYear: year,
    literacyClass: code(1, 5),
    literacyCompleted: code(1, 5),
    relapse: code(1, 2),
    disabilities: fc.constantFrom(0, 0, 0, 1, 16, 129),
    canLearn: maybe(fc.boolean()),
    movement: code(1, 3),
    studyState: code(1, 7),
    educationAccess: maybe(fc.boolean()),
    preschoolCompleted: maybe(fc.boolean()),
    homeProvince: maybe(fc.constantFrom("P", "Q")),
    vietnamesePrepared: maybe(fc.boolean()),
  })
  .map(({ age, ...fields }) => someone(age, fields))

/** A crowd with ids of its own. */
export const anyPeople: fc.Arbitrary<PersonRecord[]> = fc
  .array(anyPerson, { maxLength: 80 })
  .map((people) => people.map((person, i) => ({ ...person, id: idOf(i + 1) })))
