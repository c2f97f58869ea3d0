import type { PhocapError } from "@phocap/core"
import { inTransaction, type Transaction } from "../database/index.ts"
import {
  type Applied,
  applyChanges,
  applyInTransaction,
  type Batch,
  type Change,
  lockHead,
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
export function writeBatchWhole(
  context: Context,
  place: BatchPlace,
  reason: string,
  changes: readonly Change[],
  refusal: PhocapError,
): Promise<Applied> {
  return writeInTurn(context, place, reason, async () => changes, refusal)
}

/**
 * As `writeBatchWhole`, of changes that are made only once it is this writer's turn in the unit's ledger: what `make` reads
 * by the transaction stays so until all is written. Whatever else it locks, it locks after the ledger, as every writer does.
 */
export async function writeInTurn(
  context: Context,
  place: BatchPlace,
  reason: string,
  make: (tx: Transaction) => Promise<readonly Change[]>,
  refusal: PhocapError,
): Promise<Applied> {
  const { database } = context
  const applied = await inTransaction(database, async (tx) => {
    await lockHead(tx.client, place)
    const result = await applyInTransaction(tx, batchOf(context, place, reason, await make(tx)))
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
