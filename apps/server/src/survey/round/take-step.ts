import type { RoundState } from "@phocap/contract"
import { inTransaction } from "../../platform/database/index.ts"
import type { Context } from "../../platform/http/context.ts"
import { moveRound, type RoundStepKind } from "../../platform/ledger/index.ts"
import type { Scope } from "../../registry/index.ts"

const after: Readonly<Record<RoundStepKind, RoundState>> = {
  submit: "submitted",
  withdraw: "open",
  return: "open",
  seal: "sealed",
}

/** Moves a round on in the name of who acts. */
export async function takeStep(
  context: Context,
  scope: Scope,
  kind: RoundStepKind,
  remarks: string,
  expectedVersion?: number,
): Promise<{ state: RoundState }> {
  const { actor, database, newId, now } = context
  const step = {
    provinceCode: scope.provinceCode,
    unitCode: scope.unitCode,
    roundYear: scope.year,
    batchId: newId(),
    kind,
    actor: actor.name,
    device: actor.device,
    reason: remarks === "" ? null : remarks,
    at: now(),
  }
  await inTransaction(database, (tx) => moveRound(tx, step, expectedVersion))
  return { state: after[kind] }
}
