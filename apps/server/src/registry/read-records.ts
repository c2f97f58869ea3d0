import { type Household, type PersonRecord, PhocapError, personFields } from "@phocap/core"
import type { Database, HouseholdRow, PersonRow } from "../platform/database/index.ts"
import type { Scope } from "./person-lines.ts"

/** A row of `person_record` as the record of core. */
export function personOf(row: PersonRow): PersonRecord {
  const columns = row as unknown as Readonly<Record<string, unknown>>
  const fields = personFields.map((field) => [field.name, columns[field.column]])
  return Object.fromEntries(fields) as PersonRecord
}

export function householdOf(row: HouseholdRow): Household {
  return {
    id: row.id,
    hamlet: row.hamlet,
    formNumber: row.form_number,
    headFamilyName: row.head_family_name,
    headGivenName: row.head_given_name,
    address: row.address,
    phone: row.phone,
    poverty: row.poverty,
    note: row.note,
  }
}

/** The record of a person in a round. Throws `person.missing`. */
export async function getPersonRecord({ query }: Database, scope: Scope, id: string): Promise<PersonRecord> {
  const row = await query
    .selectFrom("person_record")
    .selectAll()
    .where("province_code", "=", scope.provinceCode)
    .where("unit_code", "=", scope.unitCode)
    .where("round_year", "=", scope.year)
    .where("id", "=", id)
    .executeTakeFirst()
  if (row !== undefined) return personOf(row)
  throw new PhocapError(
    "person.missing",
    `Không có người này trong phiếu năm ${scope.year}.`,
    "Tìm lại theo tên; người đã chuyển xã thì xem ở xã mới.",
    404,
  )
}

/** A household of a round. Throws `household.missing`. */
export async function getHouseholdRecord({ query }: Database, scope: Scope, id: string): Promise<Household> {
  const row = await query
    .selectFrom("household")
    .selectAll()
    .where("province_code", "=", scope.provinceCode)
    .where("unit_code", "=", scope.unitCode)
    .where("round_year", "=", scope.year)
    .where("id", "=", id)
    .executeTakeFirst()
  if (row !== undefined) return householdOf(row)
  throw new PhocapError(
    "household.missing",
    `Không có hộ này trong phiếu năm ${scope.year}.`,
    "Tìm lại theo tên chủ hộ hoặc số phiếu.",
    404,
  )
}

/** The members of a household as the survey form lists them: by ordinal, then the oldest first. */
export async function membersOf(
  { query }: Database,
  scope: Scope,
  householdId: string,
): Promise<PersonRecord[]> {
  const rows = await query
    .selectFrom("person_record")
    .selectAll()
    .where("province_code", "=", scope.provinceCode)
    .where("unit_code", "=", scope.unitCode)
    .where("round_year", "=", scope.year)
    .where("household_id", "=", householdId)
    .orderBy("ordinal", (order) => order.asc().nullsLast())
    .orderBy("birth_year")
    .orderBy("name_sort")
    .execute()
  return rows.map(personOf)
}
