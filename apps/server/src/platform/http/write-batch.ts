import type { PhocapError } from "@phocap/core"
import { inTransaction } from "../database/index.ts"
import {
  type Applied,
  applyChanges,
  applyInTransaction,
  type Batch,
  type Change,
  refreshStatistics,
} from "../ledger/index.ts"
import type { Context } from "./context.ts"

/** Whose ledger a batch goes into, and of which round; `outsideRounds` for what belongs to a unit whatever the round. */
export interface BatchPlace {
  readonly provinceCode: string
  readonly unitCode: string
  readonly roundYear: number
}

/** Writes what the one who acts has entered as one batch; what does not match what stands becomes a conflict. */
export function writeBatch(
  context: Context,
  place: BatchPlace,
  reason: string,
  changes: readonly Change[],
): Promise<Applied> {
  return applyChanges(context.database, batchOf(context, place, reason, changes))
}

/** As `writeBatch`, all or nothing: where anything stands otherwise than its writer saw it, nothing stays and `refusal` is thrown. */
export async function writeBatchWhole(
  context: Context,
  place: BatchPlace,
  reason: string,
  changes: readonly Change[],
  refusal: PhocapError,
): Promise<Applied> {
  const { database } = context
  const applied = await inTransaction(database, async (tx) => {
    const result = await applyInTransaction(tx, batchOf(context, place, reason, changes))
    if (result.conflictCount > 0) throw refusal
    return result
  })
  await refreshStatistics(database, applied.applied)
  return applied
}

function batchOf(
  { actor, newId, now }: Context,
  { provinceCode, unitCode, roundYear }: BatchPlace,
  reason: string,
  changes: readonly Change[],
): Batch {
  return {
    provinceCode,
    unitCode,
    roundYear,
    batchId: newId(),
    kind: "edit",
    actor: actor.name,
    device: actor.device,
    reason,
    at: now(),
    changes,
  }
}
