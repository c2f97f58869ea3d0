import { count, idAt, members } from "@phocap/engine"
import type { Database } from "../../platform/database/index.ts"
import type { Commune } from "../../platform/population/commune.ts"
import type { ListKind } from "./list-kinds.ts"

export interface ListedPerson {
  readonly name: string
  readonly birth: string
  readonly female: boolean
  readonly hamlet: string
  readonly form: string
  readonly last: string
}

interface Row {
  family_name: string
  given_name: string
  birth_day: number | null
  birth_month: number | null
  birth_year: number
  sex: number
  hamlet: string | null
  form_number: string | null
  last: string
}

function birthOf(row: Row): string {
  const two = (part: number | null) => (part === null ? null : String(part).padStart(2, "0"))
  return [two(row.birth_day), two(row.birth_month), String(row.birth_year)]
    .filter((part) => part !== null)
    .join("/")
}

/** How many people a list holds; for predicates the same bits that the list is made of. */
export async function countList(database: Database, commune: Commune, kind: ListKind): Promise<number> {
  if ("where" in kind.whom) {
    const where = kind.whom.where(commune)
    return where === null ? 0 : count(commune.population.bitmap(where))
  }
  const { unit, year } = commune
  const { rows } = await database.pool.query<{ count: string }>(
    `SELECT count(*) FROM person_record p
     WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3 AND ${kind.whom.sql}`,
    [unit.provinceCode, unit.code, year],
  )
  return Number(rows[0]?.count ?? 0)
}

/** How many people are read at a time: a list of a whole town is never whole in memory. */
const page = 1000

/** Ids of the people of a list, hamlet by hamlet, in Vietnamese name order. */
async function orderedIds(database: Database, commune: Commune, kind: ListKind): Promise<string[]> {
  const { unit, year, population, records } = commune
  const values: unknown[] = [unit.provinceCode, unit.code, year]
  let condition: string
  if ("where" in kind.whom) {
    const where = kind.whom.where(commune)
    if (where === null) return []
    values.push(members(population.bitmap(where)).map((index) => idAt(records, index)))
    condition = "p.id = ANY($4)"
  } else {
    condition = kind.whom.sql
  }
  const { rows } = await database.pool.query<{ id: string }>(
    `SELECT p.id
     FROM person_record p
     LEFT JOIN household h ON h.province_code = $1 AND h.unit_code = $2 AND h.round_year = $3 AND h.id = p.household_id
     WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3 AND ${condition}
     ORDER BY h.hamlet NULLS LAST, p.name_sort, p.id`,
    values,
  )
  return rows.map((row) => row.id)
}

/** The people of a list as they are needed, hamlet by hamlet, in Vietnamese name order. */
export async function* readListed(
  database: Database,
  commune: Commune,
  kind: ListKind,
): AsyncGenerator<ListedPerson> {
  const { unit, year } = commune
  const ids = await orderedIds(database, commune, kind)
  for (let at = 0; at < ids.length; at += page) {
    const { rows } = await database.pool.query<Row>(
      `SELECT p.family_name, p.given_name, p.birth_day, p.birth_month, p.birth_year, p.sex, h.hamlet, h.form_number,
         ${kind.last.sql} AS last
       FROM unnest($4::uuid[]) WITH ORDINALITY AS wanted (id, place)
       JOIN person_record p ON p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3 AND p.id = wanted.id
       LEFT JOIN household h ON h.province_code = $1 AND h.unit_code = $2 AND h.round_year = $3 AND h.id = p.household_id
       ORDER BY wanted.place`,
      [unit.provinceCode, unit.code, year, ids.slice(at, at + page)],
    )
    for (const row of rows) {
      yield {
        name: `${row.family_name} ${row.given_name}`.trim(),
        birth: birthOf(row),
        female: row.sex === 2,
        hamlet: row.hamlet ?? "",
        form: row.form_number ?? "",
        last: row.last,
      }
    }
  }
}

/** The same whole, for what is printed. */
export async function listPeople(
  database: Database,
  commune: Commune,
  kind: ListKind,
): Promise<ListedPerson[]> {
  const people: ListedPerson[] = []
  for await (const person of readListed(database, commune, kind)) people.push(person)
  return people
}
