import { submitRound } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { operation } from "../../platform/http/operation.ts"
import { scopeOf } from "../../registry/index.ts"
import { summariseChecks } from "../../standards/index.ts"
import { takeStep } from "./take-step.ts"

/**
 * Hands in a round. Checks come first: what they call errors must be put right, or explained in the remarks, for the law
 * sets a day by which the commune has to hand in all the same (TT 19/2020/TT-BGDĐT Điều 8.6).
 */
export const submitRoundOperation = operation(submitRound, async (context, { params, body }) => {
  const scope = await scopeOf(context.database, params)
  const commune = await context.populations.commune(params.unit, params.year)
  const checks = await summariseChecks(context, commune)
  const errors = checks.filter((check) => check.level === "error" && check.count > 0)
  if (errors.length > 0 && !(body.withErrors && body.remarks !== "")) {
    throw new PhocapError(
      "round.checks",
      `Còn ${errors.length} loại lỗi trong số liệu: ${errors.map((one) => one.label).join("; ")}.`,
      "Sửa trong mục Kiểm tra, hoặc ghi giải trình rồi nộp kèm.",
      409,
      body.withErrors ? { remarks: "Ghi giải trình cho các lỗi còn lại." } : {},
    )
  }
  return takeStep(context, scope, "submit", body.remarks, commune.stamp.dataVersion)
})
