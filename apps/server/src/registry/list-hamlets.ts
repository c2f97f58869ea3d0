import { compareVietnamese } from "@phocap/core"
import type { Database } from "../platform/database/index.ts"
import type { Scope } from "./person-lines.ts"

/** The hamlets of a round in Vietnamese order, numbers as numbers. */
export async function listHamlets({ pool }: Database, scope: Scope): Promise<string[]> {
  // One index step a hamlet instead of one a household.
  const { rows } = await pool.query<{ hamlet: string }>(
    `WITH RECURSIVE each AS (
       (SELECT hamlet FROM household WHERE province_code = $1 AND unit_code = $2 AND round_year = $3
          AND hamlet IS NOT NULL ORDER BY hamlet LIMIT 1)
       UNION ALL
       SELECT (SELECT h.hamlet FROM household h WHERE h.province_code = $1 AND h.unit_code = $2 AND h.round_year = $3
          AND h.hamlet > each.hamlet ORDER BY h.hamlet LIMIT 1)
       FROM each WHERE each.hamlet IS NOT NULL)
     SELECT hamlet FROM each WHERE hamlet IS NOT NULL`,
    [scope.provinceCode, scope.unitCode, scope.year],
  )
  return rows.map((row) => row.hamlet).sort(compareVietnamese)
}
