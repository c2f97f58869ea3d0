import { putRecognitionStep } from "@phocap/contract"
import { toNfc } from "@phocap/core"
import { inTransaction } from "../../platform/database/index.ts"
import { operation } from "../../platform/http/operation.ts"
import { getUnit } from "../../platform/population/find-unit.ts"
import { addEvent } from "./add-event.ts"
import { readRecognition } from "./get-recognition.ts"

/** Writes that a step is done, with its paper; null takes it back. */
export const putRecognitionStepOperation = operation(
  putRecognitionStep,
  async (context, { params, body }) => {
    const unit = await getUnit(context.database, params.unit, params.year)
    const key = {
      province_code: unit.provinceCode,
      unit_code: unit.code,
      round_year: params.year,
      step: params.step,
    }
    const { done } = body
    await inTransaction(context.database, async (tx) => {
      if (done === null) {
        await tx.query
          .deleteFrom("recognition_step")
          .where("province_code", "=", key.province_code)
          .where("unit_code", "=", key.unit_code)
          .where("round_year", "=", key.round_year)
          .where("step", "=", key.step)
          .execute()
      } else {
        const row = {
          done_on: done.doneOn,
          document: toNfc(done.document).trim(),
          note: toNfc(done.note).trim(),
          actor: context.actor.name,
          at: context.now(),
        }
        await tx.query
          .insertInto("recognition_step")
          .values({ ...key, ...row })
          .onConflict((conflict) =>
            conflict.columns(["province_code", "unit_code", "round_year", "step"]).doUpdateSet(row),
          )
          .execute()
      }
      const place = { provinceCode: unit.provinceCode, unitCode: unit.code, year: params.year }
      const text = done === null ? "Bỏ ghi một bước công nhận" : "Ghi một bước công nhận đã xong"
      await addEvent(context, tx, place, "recognition", text, { step: params.step, done })
    })
    return readRecognition(context, params.unit, params.year)
  },
)
