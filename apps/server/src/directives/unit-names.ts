import type { Database } from "../platform/database/index.ts"

/** Names of units, those that are no more among them, as they are or were called last. */
export async function unitNames(
  { pool }: Database,
  provinceCode: string,
  codes: readonly string[],
  today: string,
): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ code: string; name: string }>(
    `SELECT DISTINCT ON (code) code, name FROM unit
      WHERE province_code = $1 AND code = ANY($2) AND valid_from <= $3 ORDER BY code, valid_from DESC`,
    [provinceCode, codes, today],
  )
  return new Map(rows.map((row) => [row.code, row.name]))
}
