import type { Context } from "../platform/http/context.ts"
import { type Applied, applyChanges, type Change, outsideRounds } from "../platform/ledger/index.ts"

/** Whose ledger a change goes into. */
export interface Owner {
  readonly provinceCode: string
  readonly unitCode: string
}

/** Writes what one person does to directives as one batch of the unit that owns them. */
export function writeUnit(
  context: Context,
  owner: Owner,
  reason: string,
  changes: readonly Change[],
): Promise<Applied> {
  const { actor, database, newId, now } = context
  return applyChanges(database, {
    ...owner,
    roundYear: outsideRounds,
    batchId: newId(),
    kind: "edit",
    actor: actor.name,
    device: actor.device,
    reason,
    at: now(),
    changes,
  })
}
