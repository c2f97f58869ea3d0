import { withdrawRound } from "@phocap/contract"
import { operation } from "../../platform/http/operation.ts"
import { scopeOf } from "../../registry/index.ts"
import { takeStep } from "./take-step.ts"

/** Takes a handed-in round back. Throws `round.step` unless it is handed in and not yet accepted. */
export const withdrawRoundOperation = operation(withdrawRound, async (context, { params, body }) =>
  takeStep(context, await scopeOf(context.database, params), "withdraw", body.remarks),
)
