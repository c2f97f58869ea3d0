import type { Json } from "./canonical-json.ts"
import type { Change } from "./change.ts"
import type { EntityName, EntityValues } from "./entities.ts"

/**
 * A change for each field in which a record is to stand otherwise than it was read.
 * @param after - the fields in question; those that stand so already are left out
 */
export function fieldChanges<E extends EntityName>(
  entity: E,
  id: string,
  before: Partial<EntityValues[E]>,
  after: Partial<EntityValues[E]>,
): Change[] {
  const named: EntityName = entity
  return (Object.keys(after) as (keyof EntityValues[E] & string)[])
    .filter((field) => after[field] !== before[field])
    .map((field) => ({
      action: "set",
      entity: named,
      id,
      field,
      old: (before[field] ?? null) as Json,
      new: (after[field] ?? null) as Json,
    }))
}
