import type { Household } from "./household.ts"
import { newPerson } from "./new-person.ts"
import { personFields } from "./person-field.ts"
import type { PersonRecord } from "./person-record.ts"

/** A row of the database: values by column. */
export type Columns = Readonly<Record<string, unknown>>

const nobody = { id: "", householdId: "", givenName: "", birthYear: 0, sex: 0 }

/** The person in a row that has a column for every field of `personFields`; other columns are left out. */
export function personFromColumns(row: Columns): PersonRecord {
  const person = newPerson(nobody)
  const fields = person as unknown as Record<string, unknown>
  for (const { name, column } of personFields) fields[name] = row[column]
  return person
}

const householdColumns: readonly (readonly [keyof Household, string])[] = [
  ["id", "id"],
  ["hamlet", "hamlet"],
  ["formNumber", "form_number"],
  ["headFamilyName", "head_family_name"],
  ["headGivenName", "head_given_name"],
  ["address", "address"],
  ["phone", "phone"],
  ["poverty", "poverty"],
  ["note", "note"],
]

/** The household in a row that has a column for every field; other columns are left out. */
export function householdFromColumns(row: Columns): Household {
  const household: Record<string, unknown> = {}
  for (const [name, column] of householdColumns) household[name] = row[column]
  return household as Household
}
