import type { UnitReport } from "@phocap/core"
import type { Database } from "../platform/database/index.ts"
import type { Commune } from "../platform/population/commune.ts"
import { reportId } from "./report-id.ts"

/** `kind` of the unit report that holds money lines. */
const money = "money"

/** The commune's money lines of the round, or the blank that the first entry will make. */
export async function findMoneyReport(
  { query }: Database,
  { unit, year }: Commune,
): Promise<{ report: UnitReport; begun: boolean }> {
  const row = await query
    .selectFrom("unit_report")
    .select(["id", "values"])
    .where("province_code", "=", unit.provinceCode)
    .where("unit_code", "=", unit.code)
    .where("round_year", "=", year)
    .where("kind", "=", money)
    .orderBy("id")
    .executeTakeFirst()
  const id = row?.id ?? reportId(unit.provinceCode, unit.code, year, money)
  return { report: { id, kind: money, values: row?.values ?? {} }, begun: row !== undefined }
}
