import type { Database } from "../../platform/database/index.ts"
import type { UnitAt } from "../../platform/population/find-unit.ts"
import { type BareFigure, share } from "./figures-of-communes.ts"

/** The key of the figure that tells it. */
export const surveyKey = "survey:confirmed"

/** How much of a round's survey is confirmed, in communes of one province. */
export async function surveyProgress(
  { pool }: Database,
  communes: readonly UnitAt[],
  year: number,
): Promise<BareFigure> {
  const { rows } = await pool.query<{ confirmed: string; people: string }>(
    `SELECT count(*) FILTER (WHERE confirmed) AS confirmed, count(*) AS people FROM person_record
      WHERE province_code = $1 AND unit_code = ANY($2) AND round_year = $3`,
    [communes[0]?.provinceCode ?? "", communes.map((one) => one.code), year],
  )
  return share({
    key: surveyKey,
    label: "Người đã xác nhận trong năm điều tra",
    counted: Number(rows[0]?.confirmed ?? 0),
    of: Number(rows[0]?.people ?? 0),
    list: communes.length === 1 ? "/nguoi?xn=chua" : "/",
  })
}
