import type { Finding } from "@phocap/contract"
import type { Context } from "../../platform/http/context.ts"
import type { Commune } from "../../platform/population/commune.ts"
import type { RecordCheck } from "./record-check.ts"

export interface FoundHousehold {
  readonly id: string
  readonly hamlet: string | null
  readonly form_number: string | null
  readonly head_family_name: string
  readonly head_given_name: string
}

interface HouseholdQuestion<Row> extends Omit<RecordCheck, "find"> {
  /** Columns beside those of `FoundHousehold`, beginning with a comma. */
  readonly columns?: string
  /** Tables joined to `h` (household). */
  readonly join?: string
  /** Condition that makes a finding; $1 province, $2 unit, $3 year. */
  readonly where: string
  readonly text: (row: Row) => string
}

function which(row: FoundHousehold): string {
  const head = `${row.head_family_name} ${row.head_given_name}`.trim()
  const parts = [head === "" ? "Hộ chưa ghi chủ hộ" : `Hộ ${head}`, row.hamlet]
  if (row.form_number !== null) parts.push(`phiếu ${row.form_number}`)
  return parts.filter((part) => part !== null).join(", ")
}

/** SQL for "somebody of household h who is there": those moved away or dead still stand in the form. */
export const memberOf = `m.province_code = h.province_code AND m.unit_code = h.unit_code
  AND m.round_year = h.round_year AND m.household_id = h.id`

/** A check that asks SQL for households, one finding each, by hamlet and form number. */
export function householdCheck<More = unknown>(
  question: HouseholdQuestion<FoundHousehold & More>,
): RecordCheck {
  const { columns = "", join = "", where: condition, text, ...entry } = question
  const find = async ({ database }: Context, commune: Commune): Promise<Finding[]> => {
    const { rows } = await database.pool.query<FoundHousehold & More>(
      `SELECT h.id, h.hamlet, h.form_number, h.head_family_name, h.head_given_name ${columns}
       FROM household h ${join}
       WHERE h.province_code = $1 AND h.unit_code = $2 AND h.round_year = $3 AND (${condition})
       ORDER BY h.hamlet, h.form_number, h.id`,
      [commune.unit.provinceCode, commune.unit.code, commune.year],
    )
    return rows.map((row) => ({
      text: `${which(row)}: ${text(row)}`,
      personId: null,
      householdId: row.id,
      form: null,
      schoolCode: null,
    }))
  }
  return { ...entry, find }
}
