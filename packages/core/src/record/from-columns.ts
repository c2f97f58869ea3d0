import type { Household } from "./household.ts"
import { personFields } from "./person-field.ts"
import type { PersonRecord } from "./person-record.ts"

/** A row of the database: values by column. */
export type Columns = Readonly<Record<string, unknown>>

/** The person in a row that has a column for every field of `personFields`; other columns are left out. */
export function personFromColumns(row: Columns): PersonRecord {
  const person: Record<string, unknown> = {}
  for (const { name, column } of personFields) person[name] = row[column]
  return person as PersonRecord
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
