import type { Edit } from "@phocap/contract"
import type { Change, EntityName, Json } from "../platform/ledger/index.ts"

/** Field changes of one record for the ledger: what the writer saw as it came, what is wanted as it was checked. */
export function setChanges(
  entity: EntityName,
  id: string,
  changes: Edit["changes"],
  values: Readonly<Record<string, unknown>>,
): Change[] {
  return changes.map((change) => ({
    action: "set",
    entity,
    id,
    field: change.field,
    old: (change.old ?? null) as Json,
    new: (values[change.field] ?? null) as Json,
  }))
}
