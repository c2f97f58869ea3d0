import type { PersonPage } from "@phocap/contract"
import { may } from "../platform/auth/authorise.ts"
import type { Context } from "../platform/http/context.ts"
import { describeStatus } from "./describe-status.ts"
import type { Scope } from "./person-lines.ts"
import { schoolNames } from "./school-names.ts"
import { type StatusRow, statusColumns, statusFieldsOf } from "./status-row.ts"

type Row = StatusRow & {
  province_code: string
  unit_code: string
  unit_name: string | null
  round_year: number
  school_code: string | null
}

/** The same person in other rounds and units, newest first: the schooling of a life on one page. */
export async function roundsOfPerson(
  { database, actor }: Pick<Context, "database" | "actor">,
  scope: Scope,
  id: string,
): Promise<PersonPage["rounds"]> {
  const found = await database.pool.query<Row>(
    `SELECT p.province_code, p.unit_code, p.round_year, p.school_code, u.name AS unit_name, ${statusColumns}
     FROM person_record p
     LEFT JOIN unit u ON u.province_code = p.province_code AND u.code = p.unit_code
       AND u.valid_from <= make_date(p.round_year, 9, 30)
       AND (u.valid_to IS NULL OR u.valid_to > make_date(p.round_year, 9, 30))
     WHERE p.id = $1 AND NOT (p.province_code = $2 AND p.unit_code = $3 AND p.round_year = $4)
     ORDER BY p.round_year DESC, p.unit_code`,
    [id, scope.provinceCode, scope.unitCode, scope.year],
  )
  // Rounds in units that are not the reader's stay theirs.
  const rows = found.rows.filter((row) =>
    may(actor, "read-people", {
      provinceCode: row.province_code,
      unitCode: row.unit_code,
      year: row.round_year,
    }),
  )
  const names = await schoolNames(
    database,
    scope.provinceCode,
    rows.map((row) => row.school_code),
  )
  return rows.map((row) => {
    const school = row.school_code === null ? null : (names.get(row.school_code) ?? row.school_code)
    return {
      unit: row.unit_code,
      unitName: row.unit_name ?? row.unit_code,
      year: row.round_year,
      status: describeStatus(statusFieldsOf(row), school, row.round_year),
      schoolName: school,
    }
  })
}
