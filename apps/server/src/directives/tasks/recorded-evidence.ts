import { PhocapError } from "@phocap/core"
import type { Database } from "../../platform/database/index.ts"
import { dayWords } from "../day-words.ts"
import type { Sight } from "../visible-units.ts"
import type { Said } from "./said.ts"

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Evidence that stands in the record already: a session (`type: session`) or a visit (`type: inspection`) that `values.ref`
 * names. What it was, where and when is taken from there, so that it opens from the task. Throws `task.input`.
 */
export async function recordedEvidence(database: Database, sight: Sight, said: Said): Promise<Said> {
  const { ref, unit: _, on: __, directive: ___, ...values } = said.values
  if (said.kind !== "evidence" || typeof ref !== "string" || ref === "") return { ...said, values }
  const found = !uuid.test(ref)
    ? null
    : values.type === "session"
      ? await findSession(database, sight, ref)
      : values.type === "inspection"
        ? await findVisit(database, sight, ref)
        : null
  if (found === null) {
    throw new PhocapError("task.input", "Có ô nhập chưa đúng.", "Xem từng ô được đánh dấu.", 422, {
      ref: "Không còn mục này trong hồ sơ. Chọn mục khác, hoặc tự ghi.",
    })
  }
  return { ...said, values: { ...values, ref, ...found } }
}

async function findSession({ query }: Database, { unit }: Sight, id: string) {
  const row = await query
    .selectFrom("campaign_item")
    .select(["on", "title", "hamlet"])
    .where("province_code", "=", unit.provinceCode)
    .where("unit_code", "=", unit.code)
    .where("id", "=", id)
    .executeTakeFirst()
  if (row === undefined) return null
  const place = row.hamlet === null ? "" : `, ${row.hamlet}`
  return { unit: unit.code, on: row.on, value: `${dayWords(row.on)}${place}: ${row.title}` }
}

async function findVisit({ query }: Database, { unit, codes }: Sight, id: string) {
  const row = await query
    .selectFrom("supervision_visit")
    .select(["on", "organ", "place", "directive_id as directive"])
    .where("province_code", "=", unit.provinceCode)
    .where("id", "=", id)
    .$if(codes !== null, (some) => some.where("unit_code", "in", [...(codes ?? [])]))
    .executeTakeFirst()
  if (row === undefined) return null
  const { on, directive } = row
  return { on, directive, value: `${dayWords(on)}, ${row.organ} làm việc tại ${row.place}` }
}
