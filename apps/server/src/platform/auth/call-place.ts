import { PhocapError } from "@phocap/core"
import type { Database } from "../database/index.ts"
import { getUnit } from "../population/find-unit.ts"
import type { CallPlace } from "./scope.ts"

/**
 * The unit and round that a call names by `unit` and `year` of its address; null when it names no unit. A unit without a
 * year is the latest that bore the code. Throws `unit.missing`.
 */
export async function callPlace(
  database: Database,
  params: Readonly<Record<string, unknown>>,
): Promise<CallPlace | null> {
  const { unit: code, year } = params
  if (typeof code !== "string") return null
  if (typeof year === "number") {
    const unit = await getUnit(database, code, year)
    return { provinceCode: unit.provinceCode, unitCode: unit.code, year }
  }
  const row = await database.query
    .selectFrom("unit")
    .select(["province_code", "code"])
    .where("code", "=", code)
    .orderBy("valid_from", "desc")
    .orderBy("level", "desc")
    .executeTakeFirst()
  if (row === undefined)
    throw new PhocapError("unit.missing", "Không có đơn vị này.", "Chọn đơn vị khác trong danh sách.", 404)
  return { provinceCode: row.province_code, unitCode: row.code, year: null }
}
