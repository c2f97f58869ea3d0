import type { Database } from "../../platform/database/index.ts"

/**
 * The day, `YYYY-MM-DD` in Vietnam, on which the office first wrote anything into a dossier of whatever year: a step, a
 * paper, a scan. Null where it has written nothing. Of what fell due before that day nobody here knows whether it was done.
 */
export async function dossierBegun(
  { pool }: Database,
  unit: { readonly provinceCode: string; readonly code: string },
): Promise<string | null> {
  const { rows } = await pool.query<{ begun: string | null }>(
    `SELECT to_char(least(
       (SELECT min(at) FROM recognition_step WHERE province_code = $1 AND unit_code = $2),
       (SELECT min(at) FROM dossier_event WHERE province_code = $1 AND unit_code = $2)
     ) AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS begun`,
    [unit.provinceCode, unit.code],
  )
  return rows[0]?.begun ?? null
}
