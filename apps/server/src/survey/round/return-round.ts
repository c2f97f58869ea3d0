import { returnRound } from "@phocap/contract"
import { operation } from "../../platform/http/operation.ts"
import { scopeOf } from "../../registry/index.ts"
import { takeStep } from "./take-step.ts"

/** Gives a handed-in round back with remarks. Throws `round.step` unless it is handed in. */
export const returnRoundOperation = operation(returnRound, async (context, { params, body }) =>
  takeStep(context, await scopeOf(context.database, params), "return", body.remarks),
)
