import type { Household, PersonRecord } from "@phocap/core"

/** What matching needs of a stored person. */
export type PersonKey = Pick<
  PersonRecord,
  | "id"
  | "householdId"
  | "familyName"
  | "givenName"
  | "birthDay"
  | "birthMonth"
  | "birthYear"
  | "sex"
  | "identityNumber"
>

/** The records of the unit and round that a file is compared with. */
export interface StoredRegister {
  households(): Iterable<Household> | AsyncIterable<Household>
  people(): Iterable<PersonKey> | AsyncIterable<PersonKey>
  /** Whole records of some people, in any order; asked for at most 500 at a time. */
  load(ids: readonly string[]): Promise<readonly PersonRecord[]>
}

/** A register held in memory. */
export function memoryRegister(
  people: Iterable<PersonRecord>,
  households: Iterable<Household>,
): StoredRegister {
  const byId = new Map<string, PersonRecord>()
  for (const person of people) byId.set(person.id, person)
  const all = [...households]
  return {
    households: () => all,
    people: () => byId.values(),
    load: async (ids) =>
      ids.flatMap((id) => {
        const person = byId.get(id)
        return person ? [person] : []
      }),
  }
}
