import { type BatchLine, listHistory } from "@phocap/contract"
import type { BatchKind } from "../../platform/database/index.ts"
import { operation } from "../../platform/http/operation.ts"
import { type BatchEntry, listBatches } from "../../platform/ledger/index.ts"
import { scopeOf } from "../scope-of.ts"

/** A batch as screens show it. */
export function batchLine(batch: BatchEntry): BatchLine {
  const { batchId, kind, actor, device, file, at, applied, conflicts } = batch
  return { batchId, kind, actor, device, file, reason: batch.reason ?? "", at, changes: applied, conflicts }
}

/** Everything that was done in a round: who, when, why, from what device or file. */
export const listHistoryOperation = operation(listHistory, async ({ database }, { params, query }) => {
  const scope = await scopeOf(database, params)
  const place = { provinceCode: scope.provinceCode, unitCode: scope.unitCode, roundYear: scope.year }
  const { kind, offset, limit } = query
  const kinds = kind === undefined ? undefined : [kind as BatchKind]
  const { total, batches } = await listBatches(database, place, { kinds, offset, limit })
  return { total, batches: batches.map(batchLine) }
})
