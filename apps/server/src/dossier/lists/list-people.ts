import { count, idAt, members } from "@phocap/engine"
import type { Database } from "../../platform/database/index.ts"
import type { PaperGround } from "../compose/paper-ground.ts"
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
export async function countList(database: Database, ground: PaperGround, kind: ListKind): Promise<number> {
  if ("where" in kind.whom) {
    const where = kind.whom.where(ground)
    return where === null ? 0 : count(ground.commune.population.bitmap(where))
  }
  const { unit, year } = ground.commune
  const { rows } = await database.pool.query<{ count: string }>(
    `SELECT count(*) FROM person_record p
     WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3 AND ${kind.whom.sql}`,
    [unit.provinceCode, unit.code, year],
  )
  return Number(rows[0]?.count ?? 0)
}

/** The people of a list, hamlet by hamlet, in Vietnamese name order. */
export async function listPeople(
  database: Database,
  ground: PaperGround,
  kind: ListKind,
): Promise<ListedPerson[]> {
  const { unit, year, population, records } = ground.commune
  const values: unknown[] = [unit.provinceCode, unit.code, year]
  let condition: string
  if ("where" in kind.whom) {
    const where = kind.whom.where(ground)
    if (where === null) return []
    values.push(members(population.bitmap(where)).map((index) => idAt(records, index)))
    condition = "p.id = ANY($4)"
  } else {
    condition = kind.whom.sql
  }
  const { rows } = await database.pool.query<Row>(
    `SELECT p.family_name, p.given_name, p.birth_day, p.birth_month, p.birth_year, p.sex, h.hamlet, h.form_number,
       ${kind.last.sql} AS last
     FROM person_record p
     LEFT JOIN household h ON h.province_code = $1 AND h.unit_code = $2 AND h.round_year = $3 AND h.id = p.household_id
     WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3 AND ${condition}
     ORDER BY h.hamlet NULLS LAST, p.name_sort, p.id`,
    values,
  )
  return rows.map((row) => ({
    name: `${row.family_name} ${row.given_name}`.trim(),
    birth: birthOf(row),
    female: row.sex === 2,
    hamlet: row.hamlet ?? "",
    form: row.form_number ?? "",
    last: row.last,
  }))
}
