import { putRecognised } from "@phocap/contract"
import { PhocapError, toNfc } from "@phocap/core"
import { Programme } from "@phocap/engine"
import { inTransaction } from "../../platform/database/index.ts"
import { operation } from "../../platform/http/operation.ts"
import { getUnit } from "../../platform/population/find-unit.ts"
import { addEvent } from "./add-event.ts"
import { readRecognition } from "./get-recognition.ts"

/** Writes into the register what a decision recognised the unit for; null takes the entry out. */
export const putRecognisedOperation = operation(putRecognised, async (context, { params, body }) => {
  const programme = Programme.safeParse(params.programme)
  if (!programme.success) {
    throw new PhocapError("programme.missing", "Không có chương trình này.", "Chọn lại chương trình.", 404)
  }
  const unit = await getUnit(context.database, params.unit, params.year)
  const { recognised } = body
  if (recognised !== null && recognised.level > 0 && recognised.decision.trim() === "") {
    throw new PhocapError(
      "recognition.decision",
      "Chưa ghi số quyết định công nhận.",
      "Ghi số, ký hiệu của quyết định, ví dụ 123/QĐ-UBND.",
      422,
      { decision: "Ghi số quyết định." },
    )
  }
  const key = {
    province_code: unit.provinceCode,
    unit_code: unit.code,
    round_year: params.year,
    programme: programme.data,
  }
  await inTransaction(context.database, async (tx) => {
    if (recognised === null) {
      await tx.query
        .deleteFrom("recognition")
        .where("province_code", "=", key.province_code)
        .where("unit_code", "=", key.unit_code)
        .where("round_year", "=", key.round_year)
        .where("programme", "=", key.programme)
        .execute()
    } else {
      const row = {
        level: recognised.level,
        decision: toNfc(recognised.decision).trim(),
        decided_on: recognised.decidedOn,
        body: toNfc(recognised.body).trim(),
        actor: context.actor.name,
        at: context.now(),
      }
      await tx.query
        .insertInto("recognition")
        .values({ ...key, ...row })
        .onConflict((conflict) =>
          conflict.columns(["province_code", "unit_code", "round_year", "programme"]).doUpdateSet(row),
        )
        .execute()
    }
    const place = { provinceCode: unit.provinceCode, unitCode: unit.code, year: params.year }
    const text = recognised === null ? "Bỏ ghi mức công nhận" : "Ghi mức được công nhận"
    await addEvent(context, tx, place, "recognition", text, { programme: programme.data, recognised })
  })
  return readRecognition(context, params.unit, params.year)
})
