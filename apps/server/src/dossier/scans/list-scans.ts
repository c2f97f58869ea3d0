import type { Scan } from "@phocap/contract"
import type { Database } from "../../platform/database/index.ts"

/** Scans attached to a unit's papers of a round, without their bytes. */
export async function listScans(
  { query }: Database,
  unit: { readonly provinceCode: string; readonly code: string },
  year: number,
): Promise<Scan[]> {
  const rows = await query
    .selectFrom("dossier_scan")
    .select(["id", "paper", "file_name", "size", "sha256", "actor", "at"])
    .where("province_code", "=", unit.provinceCode)
    .where("unit_code", "=", unit.code)
    .where("round_year", "=", year)
    .where("removed_at", "is", null)
    .orderBy("at")
    .execute()
  return rows.map(({ file_name, ...row }) => ({ ...row, fileName: file_name }))
}
