import type { Finding } from "@phocap/contract"
import type { Context } from "../../platform/http/context.ts"
import type { Commune } from "../../platform/population/commune.ts"
import type { RecordCheck } from "./record-check.ts"

/** What every person check may tell of a person. */
export interface FoundPerson {
  readonly id: string
  readonly household_id: string
  readonly family_name: string
  readonly given_name: string
  readonly birth_day: number | null
  readonly birth_month: number | null
  readonly birth_year: number
  readonly hamlet: string | null
  readonly form_number: string | null
  readonly grade: number | null
  readonly class_name: string | null
  readonly school_code: string | null
  readonly dropped_grade: number | null
  readonly completed_grade: number | null
}

/** "Lê Thị An (sinh 2013), Tổ 4, phiếu 12". */
export function who(
  row: Pick<FoundPerson, "family_name" | "given_name" | "birth_year" | "hamlet" | "form_number">,
): string {
  const name = `${row.family_name} ${row.given_name}`.trim()
  const place = [row.hamlet, row.form_number === null ? null : `phiếu ${row.form_number}`]
  return [`${name} (sinh ${row.birth_year})`, ...place.filter((part) => part !== null)].join(", ")
}

interface PersonQuestion<Row> extends Omit<RecordCheck, "find"> {
  /** Columns beside those of `FoundPerson`, beginning with a comma. */
  readonly columns?: string
  /** Tables joined to `p` (person_record) and `h` (household). */
  readonly join?: string
  /** Condition that makes a finding; $1 province, $2 unit, $3 year. */
  readonly where: string
  /**
   * Condition over the selected columns, for windows: a self-join would ask the planner to guess, and before a fresh
   * round is analysed it guesses a loop over everybody for everybody.
   */
  readonly filter?: string
  /** What is wrong, after the person's name. */
  readonly text: (row: Row, commune: Commune) => string
}

/** A check that asks SQL for people, one finding each, in the order of names. */
export function personCheck<More = unknown>(question: PersonQuestion<FoundPerson & More>): RecordCheck {
  const { columns = "", join = "", where: condition, filter = "true", text, ...entry } = question
  const find = async ({ database }: Context, commune: Commune): Promise<Finding[]> => {
    const { rows } = await database.pool.query<FoundPerson & More>(
      `SELECT * FROM (SELECT p.name_sort, p.id, p.household_id, p.family_name, p.given_name, p.birth_day, p.birth_month, p.birth_year, h.hamlet,
         h.form_number, p.grade, p.class_name, p.school_code, p.dropped_grade, p.completed_grade ${columns}
       FROM person_record p
       JOIN household h ON h.province_code = p.province_code AND h.unit_code = p.unit_code
         AND h.round_year = p.round_year AND h.id = p.household_id
       ${join}
       WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3 AND (${condition})
       ) found WHERE ${filter} ORDER BY name_sort, id`,
      [commune.unit.provinceCode, commune.unit.code, commune.year],
    )
    return rows.map((row) => ({
      text: `${who(row)}: ${text(row, commune)}`,
      personId: row.id,
      householdId: row.household_id,
      form: null,
      schoolCode: row.school_code,
    }))
  }
  return { ...entry, find }
}
