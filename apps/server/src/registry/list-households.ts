import { type HouseholdLine, listHouseholds } from "@phocap/contract"
import { searchKey } from "@phocap/core"
import { operation } from "../platform/http/operation.ts"
import { listHamlets } from "./list-hamlets.ts"
import { scopeOf } from "./scope-of.ts"

interface Row {
  id: string
  hamlet: string | null
  form_number: string | null
  head_family_name: string
  head_given_name: string
  address: string | null
  members: number
  confirmed: number
}

const lineOf = (row: Row): HouseholdLine => ({
  id: row.id,
  hamlet: row.hamlet,
  formNumber: row.form_number,
  headName: `${row.head_family_name} ${row.head_given_name}`.trim(),
  address: row.address,
  members: row.members,
  confirmed: row.confirmed,
})

/** Households in the order of the paper: hamlet, then form number, numbers as numbers. */
export const listHouseholdsOperation = operation(listHouseholds, async ({ database }, { params, query }) => {
  const scope = await scopeOf(database, params)
  const hamlets = await listHamlets(database, scope)
  const parameters: unknown[] = [scope.provinceCode, scope.unitCode, scope.year]
  const conditions: string[] = []
  if (query.hamlet !== undefined) conditions.push(`h.hamlet = $${parameters.push(query.hamlet)}`)
  const words = searchKey(query.q ?? "")
    .split(" ")
    .filter((word) => word !== "")
  if (words.length > 0) {
    const head = words.map((word) => `' ' || h.head_norm LIKE $${parameters.push(`% ${word}%`)}`)
    const number = `lower(h.form_number) = lower($${parameters.push(query.q?.trim())})`
    const member = words.map((word) => `' ' || m.name_norm LIKE $${parameters.push(`% ${word}%`)}`)
    conditions.push(`(${head.join(" AND ")} OR ${number} OR h.id IN (SELECT m.household_id FROM person_record m
      WHERE m.province_code = $1 AND m.unit_code = $2 AND m.round_year = $3 AND ${member.join(" AND ")}))`)
  }
  const from = `FROM household h WHERE h.province_code = $1 AND h.unit_code = $2 AND h.round_year = $3
    ${conditions.map((condition) => `AND ${condition}`).join(" ")}`
  const counted = await database.pool.query<{ total: number }>(`SELECT count(*) AS total ${from}`, parameters)
  const order = `$${parameters.push(hamlets)}::text[]`
  const { rows } = await database.pool.query<Row>(
    `SELECT page.*, people.members, people.confirmed
     FROM (SELECT h.*, row_number() OVER (ORDER BY array_position(${order}, h.hamlet),
         substring(h.form_number from '^\\d{1,9}')::int, h.form_number, h.id) AS place
       ${from} ORDER BY place OFFSET $${parameters.push(query.offset)} LIMIT $${parameters.push(query.limit)}) page
     CROSS JOIN LATERAL (SELECT count(*) AS members, count(*) FILTER (WHERE m.confirmed) AS confirmed
       FROM person_record m WHERE m.province_code = $1 AND m.unit_code = $2 AND m.round_year = $3
         AND m.household_id = page.id) people
     ORDER BY page.place`,
    parameters,
  )
  return { total: counted.rows[0]?.total ?? 0, hamlets, households: rows.map(lineOf) }
})
