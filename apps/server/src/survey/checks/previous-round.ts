import { referenceDate } from "@phocap/core"
import type { Database } from "../../platform/database/index.ts"
import type { UnitAt } from "../../platform/population/find-unit.ts"

/** SQL that joins `b`, the record of the same person a round earlier, in whichever unit that was. */
export const joinPrevious = "JOIN person_record b ON b.id = p.id AND b.round_year = $3 - 1"

/**
 * The units whose round of the year before went into this unit whole: itself, or those that merged into it in
 * between. A unit that was divided is left out, since where its people should be now is not known.
 */
export async function previousUnits(
  { pool }: Database,
  unit: Pick<UnitAt, "provinceCode" | "code">,
  year: number,
): Promise<{ provinceCode: string; code: string }[]> {
  const { rows } = await pool.query<{ province_code: string; code: string }>(
    `SELECT province_code, code FROM unit
       WHERE province_code = $1 AND code = $2 AND valid_from <= $3 AND (valid_to IS NULL OR valid_to > $4)
     UNION
     SELECT province_code, from_code FROM unit_successor s
       WHERE to_province_code = $1 AND to_code = $2 AND on_date > $3 AND on_date <= $4 AND NOT partial
     ORDER BY 1, 2`,
    [unit.provinceCode, unit.code, referenceDate(year - 1), referenceDate(year)],
  )
  return rows.map((row) => ({ provinceCode: row.province_code, code: row.code }))
}
