import {
  graduation,
  graduationProof,
  movement,
  newPerson,
  PersonRecord,
  presence,
  residence,
  sex,
  studyState,
  vocational,
} from "@phocap/core"
import type { Scenario } from "./scenario.ts"

const words: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  sex,
  residence,
  presence,
  movement,
  studyState,
  graduationLevel: graduation,
  graduationProof,
  vocationalLevel: vocational,
}

function codeOf(field: string, value: unknown): unknown {
  if (typeof value !== "string") return value
  return words[field]?.[value] ?? value
}

/** The records of a scenario, with made-up ids that are the same in every run. Throws on a field that no record has. */
export function scenarioPeople(scenario: Scenario): PersonRecord[] {
  const people: PersonRecord[] = []
  for (const { times, age, ...fields } of scenario.people) {
    const values = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, codeOf(key, value)]))
    for (let copy = 0; copy < times; copy++) {
      const tail = (people.length + 1).toString(16).padStart(12, "0")
      const person = newPerson({
        id: `00000000-0000-4000-8000-${tail}`,
        householdId: `00000000-0000-4000-9000-${tail}`,
        givenName: `Người ${people.length + 1}`,
        birthYear: scenario.year - age,
        sex: sex.male,
        ...values,
      })
      people.push(PersonRecord.strict().parse(person))
    }
  }
  return people
}
