import type { PhocapError } from "@phocap/core"
import type { Transaction } from "../platform/database/index.ts"
import type { Context } from "../platform/http/context.ts"
import { writeBatch, writeBatchWhole, writeInTurn } from "../platform/http/write-batch.ts"
import { type Applied, type Change, outsideRounds } from "../platform/ledger/index.ts"

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
  return writeBatch(context, { ...owner, roundYear: outsideRounds }, reason, changes)
}

/** As `writeUnit`, all or nothing: a conflict takes all of it back and is thrown as `refusal`. */
export function writeWhole(
  context: Context,
  owner: Owner,
  reason: string,
  changes: readonly Change[],
  refusal: PhocapError,
): Promise<Applied> {
  return writeBatchWhole(context, { ...owner, roundYear: outsideRounds }, reason, changes, refusal)
}

/** As `writeWhole`, of changes made once it is this writer's turn: tasks of the unit that `make` reads stand still. */
export function writeUnitInTurn(
  context: Context,
  owner: Owner,
  reason: string,
  make: (tx: Transaction) => Promise<readonly Change[]>,
  refusal: PhocapError,
): Promise<Applied> {
  return writeInTurn(context, { ...owner, roundYear: outsideRounds }, reason, make, refusal)
}
