import type { EditResult } from "@phocap/contract"
import type { Context } from "../platform/http/context.ts"
import {
  type Applied,
  applyChanges,
  type Batch,
  type Change,
  type Conflict,
} from "../platform/ledger/index.ts"
import type { Scope } from "./person-lines.ts"

/** Conflicts as screens settle them: what the writer saw, what stands, what was wanted. */
export function conflictEntries(conflicts: readonly Conflict[]): EditResult["conflicts"] {
  return conflicts.map((conflict) => ({
    field: conflict.field ?? conflict.entity,
    expected: conflict.expected,
    found: conflict.found,
    wanted: conflict.proposed,
  }))
}

export function editResult(applied: Applied): EditResult {
  const { batchId, dataVersion, conflicts } = applied
  return { batchId, dataVersion, applied: applied.applied, conflicts: conflictEntries(conflicts) }
}

/** The batch of an act of the present actor, now. */
export function batchOf(
  context: Context,
  scope: Scope,
  given: { readonly kind: Batch["kind"]; readonly reason: string; readonly changes: Batch["changes"] },
): Batch {
  return {
    provinceCode: scope.provinceCode,
    unitCode: scope.unitCode,
    roundYear: scope.year,
    batchId: context.newId(),
    actor: context.actor.name,
    device: context.actor.device,
    at: context.now(),
    ...given,
  }
}

/** Writes what a person typed as one batch; what does not match what stands becomes a conflict. */
export async function writeEdit(
  context: Context,
  scope: Scope,
  reason: string,
  changes: readonly Change[],
): Promise<EditResult> {
  return editResult(
    await applyChanges(context.database, batchOf(context, scope, { kind: "edit", reason, changes })),
  )
}
