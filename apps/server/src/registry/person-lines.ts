import type { PersonLine } from "@phocap/contract"
import type { Database } from "../platform/database/index.ts"
import { describeStatus } from "./describe-status.ts"
import { schoolNames } from "./school-names.ts"
import { type StatusRow, statusColumns, statusFieldsOf } from "./status-row.ts"

/** Whose records: those of one unit and round. */
export interface Scope {
  readonly provinceCode: string
  readonly unitCode: string
  readonly year: number
}

interface Row extends StatusRow {
  id: string
  family_name: string
  given_name: string
  birth_day: number | null
  birth_month: number | null
  sex: number
  school_code: string | null
  hamlet: string | null
  form_number: string | null
  household_id: string
}

/** Lines of a list for the people named, in the order named; who is no longer there is left out. */
export async function personLines(
  database: Database,
  scope: Scope,
  ids: readonly string[],
): Promise<PersonLine[]> {
  if (ids.length === 0) return []
  const { rows } = await database.pool.query<Row>(
    `SELECT p.id, p.family_name, p.given_name, p.birth_day, p.birth_month, p.sex, p.school_code, p.household_id,
       h.hamlet, h.form_number, ${statusColumns}
     FROM person_record p
     LEFT JOIN household h ON h.province_code = $1 AND h.unit_code = $2 AND h.round_year = $3 AND h.id = p.household_id
     WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3 AND p.id = ANY($4)`,
    [scope.provinceCode, scope.unitCode, scope.year, ids],
  )
  const names = await schoolNames(
    database,
    scope.provinceCode,
    rows.map((row) => row.school_code),
  )
  const lines = new Map(rows.map((row) => [row.id, lineOf(row, names, scope.year)]))
  return ids.flatMap((id) => lines.get(id) ?? [])
}

function lineOf(row: Row, names: ReadonlyMap<string, string>, year: number): PersonLine {
  const school = row.school_code === null ? null : (names.get(row.school_code) ?? row.school_code)
  return {
    id: row.id,
    fullName: `${row.family_name} ${row.given_name}`.trim(),
    birthDay: row.birth_day,
    birthMonth: row.birth_month,
    birthYear: row.birth_year,
    sex: row.sex,
    hamlet: row.hamlet,
    formNumber: row.form_number,
    householdId: row.household_id,
    status: describeStatus(statusFieldsOf(row), school, year),
  }
}
