import { undoBatch as undoBatchRoute } from "@phocap/contract"
import { operation } from "../platform/http/operation.ts"
import { undoBatch } from "../platform/ledger/index.ts"
import { scopeOf } from "./scope-of.ts"
import { editResult } from "./write-changes.ts"

/** Takes a batch back by a new one. What somebody changed since stays, and is told as a conflict. */
export const undoBatchOperation = operation(undoBatchRoute, async (context, { params, body }) => {
  const { provinceCode, unitCode } = await scopeOf(context.database, params)
  const undone = await undoBatch(context.database, {
    provinceCode,
    unitCode,
    batchId: params.batchId,
    roundYear: params.year,
    undoId: context.newId(),
    actor: context.actor.name,
    device: context.actor.device,
    reason: body.reason,
    at: context.now(),
  })
  return editResult(undone)
})
