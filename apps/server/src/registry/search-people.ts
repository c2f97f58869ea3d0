import type { Database } from "../platform/database/index.ts"
import { listHamlets } from "./list-hamlets.ts"
import type { Scope } from "./person-lines.ts"
import { searchCondition } from "./search-condition.ts"

export interface SearchedPeople {
  readonly total: number
  readonly ids: readonly string[]
}

/** The people of a round found by `q` and hamlet, in the order of names, a page of them. */
export async function searchPeople(
  database: Database,
  scope: Scope,
  asked: { readonly q?: string | undefined; readonly hamlet?: string | undefined },
  page: { readonly offset: number; readonly limit: number | null },
): Promise<SearchedPeople> {
  const conditions: string[] = []
  const parameters: unknown[] = [scope.provinceCode, scope.unitCode, scope.year]
  if (asked.hamlet !== undefined) conditions.push(`h.hamlet = $${parameters.push(asked.hamlet)}`)
  if (asked.q !== undefined) {
    const hamlets = await listHamlets(database, scope)
    const found = searchCondition(asked.q, hamlets, parameters.length + 1)
    if (found !== null) {
      conditions.push(`(${found.sql})`)
      parameters.push(...found.parameters)
    }
  }
  const from = `FROM person_record p
    JOIN household h ON h.province_code = $1 AND h.unit_code = $2 AND h.round_year = $3 AND h.id = p.household_id
    WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3
      ${conditions.map((condition) => `AND ${condition}`).join("\n")}`
  const { rows } = await database.pool.query<{ id: string; total: number }>(
    `SELECT p.id, count(*) OVER () AS total ${from} ORDER BY p.name_sort, p.id
     OFFSET $${parameters.length + 1} LIMIT $${parameters.length + 2}`,
    [...parameters, page.offset, page.limit],
  )
  const ids = rows.map((row) => row.id)
  // Past the end there is no row to carry the total.
  if (rows[0] !== undefined || page.offset === 0) return { total: rows[0]?.total ?? 0, ids }
  const counted = await database.pool.query<{ total: number }>(`SELECT count(*) AS total ${from}`, parameters)
  return { total: counted.rows[0]?.total ?? 0, ids }
}
