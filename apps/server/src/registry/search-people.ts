import type { Database } from "../platform/database/index.ts"
import { listHamlets } from "./list-hamlets.ts"
import type { Scope } from "./person-lines.ts"
import { searchCondition } from "./search-condition.ts"

export interface SearchedPeople {
  readonly total: number
  readonly ids: readonly string[]
}

/** The people of a round found by `q`, hamlet and whether they are confirmed, in the order of names, a page of them. */
export async function searchPeople(
  database: Database,
  scope: Scope,
  wanted: {
    readonly q?: string | undefined
    readonly hamlet?: string | undefined
    readonly confirmed?: "yes" | "no" | undefined
    readonly byNumber: boolean
  },
  span: { readonly offset: number; readonly limit: number | null },
): Promise<SearchedPeople> {
  const conditions: string[] = []
  const parameters: unknown[] = [scope.provinceCode, scope.unitCode, scope.year]
  if (wanted.hamlet !== undefined) conditions.push(`h.hamlet = $${parameters.push(wanted.hamlet)}`)
  if (wanted.confirmed !== undefined)
    conditions.push(wanted.confirmed === "yes" ? "p.confirmed" : "NOT p.confirmed")
  if (wanted.q !== undefined) {
    const hamlets = await listHamlets(database, scope)
    const found = searchCondition(wanted.q, hamlets, parameters.length + 1, wanted.byNumber)
    if (found !== null) {
      conditions.push(`(${found.sql})`)
      parameters.push(...found.parameters)
    }
  }
  const from = `FROM person_record p
    JOIN household h ON h.province_code = $1 AND h.unit_code = $2 AND h.round_year = $3 AND h.id = p.household_id
    WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3
      ${conditions.map((condition) => `AND ${condition}`).join("\n")}`
  const [counted, page] = await Promise.all([
    database.pool.query<{ total: number }>(`SELECT count(*) AS total ${from}`, parameters),
    // Without a count beside it a page follows the index of names and stops when it is full.
    database.pool.query<{ id: string }>(
      `SELECT p.id ${from} ORDER BY p.name_sort, p.id
       OFFSET $${parameters.length + 1} LIMIT $${parameters.length + 2}`,
      [...parameters, span.offset, span.limit],
    ),
  ])
  return { total: counted.rows[0]?.total ?? 0, ids: page.rows.map((row) => row.id) }
}
