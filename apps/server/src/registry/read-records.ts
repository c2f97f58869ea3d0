import {
  type Household,
  householdFromColumns,
  type PersonRecord,
  PhocapError,
  personFromColumns,
} from "@phocap/core"
import type { Database } from "../platform/database/index.ts"
import type { Scope } from "./person-lines.ts"

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
  if (row !== undefined) return personFromColumns({ ...row })
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
  if (row !== undefined) return householdFromColumns({ ...row })
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
  return rows.map((row) => personFromColumns({ ...row }))
}
