import type { Finding } from "@phocap/contract"
import type { Context } from "../../platform/http/context.ts"
import type { Commune } from "../../platform/population/commune.ts"
import { describeStatus, type StatusRow, statusFieldsOf } from "../../registry/index.ts"
import { type FoundPerson, who } from "./person-check.ts"
import { previousUnits } from "./previous-round.ts"
import type { RecordCheck } from "./record-check.ts"

type Row = FoundPerson & StatusRow & { school_name: string | null; household_stays: boolean }

async function find({ database }: Context, { unit, year }: Commune): Promise<Finding[]> {
  const before = await previousUnits(database, unit, year)
  const { rows } = await database.pool.query<Row>(
    `SELECT b.*, h.hamlet, h.form_number, s.name AS school_name, EXISTS (SELECT FROM household k
       WHERE k.province_code = $1 AND k.unit_code = $2 AND k.round_year = $3 AND k.id = b.household_id) AS household_stays
     FROM unnest($4::text[], $5::text[]) AS u (province_code, code)
     JOIN person_record b ON b.province_code = u.province_code AND b.unit_code = u.code AND b.round_year = $3 - 1
     JOIN household h ON h.province_code = b.province_code AND h.unit_code = b.unit_code
       AND h.round_year = b.round_year AND h.id = b.household_id
     LEFT JOIN school s ON s.province_code = b.province_code AND s.code = b.school_code
     WHERE (b.movement IS NULL OR b.movement = 1) AND b.residence IS DISTINCT FROM 3
       AND NOT EXISTS (SELECT FROM person_record p WHERE p.id = b.id AND p.round_year = $3)
       AND EXISTS (SELECT FROM person_record p
         WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3)
     ORDER BY b.name_sort, b.id`,
    [
      unit.provinceCode,
      unit.code,
      year,
      before.map((one) => one.provinceCode),
      before.map((one) => one.code),
    ],
  )
  return rows.map((row) => {
    const status = describeStatus(statusFieldsOf(row), row.school_name, year - 1)
    return {
      text: `${who(row)}: năm ${year - 1} ghi “${status}”, năm nay không còn trong phiếu.`,
      personId: null,
      householdId: row.household_stays ? row.household_id : null,
      form: null,
      schoolCode: null,
    }
  })
}

export const goneWithoutReason: RecordCheck = {
  id: "gone-without-reason",
  kind: "yearOnYear",
  level: "warning",
  label: "Có năm trước, năm nay không còn mà không ghi chuyển đi hoặc chết",
  remedy: "Ghi lại người đó kèm chuyển đi hoặc chết trong năm, để số liệu hai năm nối được với nhau.",
  find,
}
