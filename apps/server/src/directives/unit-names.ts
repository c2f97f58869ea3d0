import type { Database } from "../platform/database/index.ts"

/** How a unit is or was called last, and whether it still stands. */
export interface NamedUnit {
  readonly name: string
  readonly stands: boolean
}

/** Names of units on a day, those that are no more among them. */
export async function unitNames(
  { pool }: Database,
  provinceCode: string,
  codes: readonly string[],
  day: string,
): Promise<Map<string, NamedUnit>> {
  const { rows } = await pool.query<NamedUnit & { code: string }>(
    `SELECT DISTINCT ON (code) code, name, valid_to IS NULL OR valid_to > $3 AS stands FROM unit
      WHERE province_code = $1 AND code = ANY($2) AND valid_from <= $3 ORDER BY code, valid_from DESC`,
    [provinceCode, codes, day],
  )
  return new Map(rows.map(({ code, name, stands }) => [code, { name, stands }]))
}
