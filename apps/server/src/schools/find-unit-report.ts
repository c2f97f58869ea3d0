import type { UnitReport } from "@phocap/core"
import type { Database } from "../platform/database/index.ts"
import type { Commune } from "../platform/population/commune.ts"
import { reportId } from "./report-id.ts"

/** What the commune itself reports of the round, of one kind, or the blank that the first entry will make. */
export async function findUnitReport(
  { query }: Database,
  { unit, year }: Commune,
  kind: "money" | "conditions",
): Promise<{ report: UnitReport; begun: boolean }> {
  const row = await query
    .selectFrom("unit_report")
    .select(["id", "values"])
    .where("province_code", "=", unit.provinceCode)
    .where("unit_code", "=", unit.code)
    .where("round_year", "=", year)
    .where("kind", "=", kind)
    .orderBy("id")
    .executeTakeFirst()
  const id = row?.id ?? reportId(unit.provinceCode, unit.code, year, kind)
  return { report: { id, kind, values: row?.values ?? {} }, begun: row !== undefined }
}
