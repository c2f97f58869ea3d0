import { type Applied, applyChanges, type Change } from "../ledger/index.ts"
import type { Context } from "./context.ts"

/** Whose ledger a batch goes into, and of which round; `outsideRounds` for what belongs to a unit whatever the round. */
export interface BatchPlace {
  readonly provinceCode: string
  readonly unitCode: string
  readonly roundYear: number
}

/** Writes what the one who acts has entered as one batch; what does not match what stands becomes a conflict. */
export function writeBatch(
  { actor, database, newId, now }: Context,
  { provinceCode, unitCode, roundYear }: BatchPlace,
  reason: string,
  changes: readonly Change[],
): Promise<Applied> {
  return applyChanges(database, {
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
  })
}
