import type { Edit, EditResult } from "@phocap/contract"
import type { Context } from "../platform/http/context.ts"
import { type EntityName, type Json, recordAdjustment } from "../platform/ledger/index.ts"
import type { Scope } from "./person-lines.ts"
import { editResult } from "./write-changes.ts"

/** Writes down how fields of a sealed record should have read; `values` are the wanted ones as they were checked. */
export async function writeAdjustment(
  context: Context,
  scope: Scope,
  record: { readonly entity: EntityName; readonly id: string },
  edit: Edit,
  values: Readonly<Record<string, unknown>>,
): Promise<EditResult> {
  const { actor, database, newId, now } = context
  const applied = await recordAdjustment(database, {
    provinceCode: scope.provinceCode,
    unitCode: scope.unitCode,
    roundYear: scope.year,
    batchId: newId(),
    actor: actor.name,
    device: actor.device,
    reason: edit.reason,
    at: now(),
    changes: edit.changes.map((change) => ({
      action: "set",
      ...record,
      field: change.field,
      old: (change.old ?? null) as Json,
      new: (values[change.field] ?? null) as Json,
    })),
  })
  return editResult(applied)
}
