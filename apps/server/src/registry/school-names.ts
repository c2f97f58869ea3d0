import type { Database } from "../platform/database/index.ts"

/** Names of schools by code. A code used in two provinces means the school of the reader's own. */
export async function schoolNames(
  { pool }: Database,
  provinceCode: string,
  codes: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(codes.filter((code) => code !== null))]
  if (wanted.length === 0) return new Map()
  const { rows } = await pool.query<{ code: string; name: string }>(
    `SELECT DISTINCT ON (code) code, name FROM school WHERE code = ANY($1)
     ORDER BY code, province_code <> $2, province_code`,
    [wanted, provinceCode],
  )
  return new Map(rows.map((row) => [row.code, row.name]))
}
