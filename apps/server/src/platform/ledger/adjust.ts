import { createHash } from "node:crypto"
import { PhocapError } from "@phocap/core"
import type pg from "pg"
import { type Database, inTransaction, type Transaction } from "../database/index.ts"
import type { Json } from "./canonical-json.ts"
import { headerText, link } from "./chain.ts"
import type { Applied, Batch, Change } from "./change.ts"
import { checkHeader } from "./check-header.ts"
import { CopyBuffer } from "./copy-buffer.ts"
import { decideChange } from "./decide.ts"
import type { EntityName } from "./entities.ts"
import { EntryMaker, loadEntries } from "./entry-maker.ts"
import { lockHead, moveHead } from "./head.ts"
import { loadState } from "./load-state.ts"
import { lockRound } from "./lock-round.ts"
import { digestText, type Prepared, prepareChange } from "./prepare.ts"
import { findBatch, insertBatch } from "./record-batch.ts"
import type { Scope } from "./row-lookup.ts"

/** Corrections of fields of a sealed round's records. */
export interface Adjustment extends Omit<Batch, "kind" | "undoes" | "changes"> {
  readonly changes: readonly Extract<Change, { action: "set" }>[]
}

/**
 * Writes down that fields of a sealed round should have read otherwise: dated, with a reason, in the same chain. The
 * records, and every figure made of them, stay as they were sealed. `old` of a change is what stands with the
 * adjustments before it.
 * @throws PhocapError `round.missing`, `adjust.open`, `adjust.changed`, `adjust.nothing`, `change.invalid`
 */
export function recordAdjustment(db: Database, adjustment: Adjustment): Promise<Applied> {
  return inTransaction(db, (tx) => adjustInTransaction(tx, adjustment))
}

/** As `recordAdjustment`, in the caller's transaction. */
export async function adjustInTransaction({ client }: Transaction, adjustment: Adjustment): Promise<Applied> {
  const { provinceCode, unitCode, roundYear } = adjustment
  const scope: Scope = { provinceCode, unitCode, roundYear }
  const header = checkHeader({ ...adjustment, kind: "adjust" })
  const changes = adjustment.changes.map((change, i) => prepareChange(change, i, adjustment))
  const digest = createHash("sha256")
  for (const change of changes) digest.update(digestText(change))
  const content = digest.digest("hex")
  const head = await lockHead(client, scope)
  const before = await findBatch(client, scope, header.id, 0)
  if (before !== undefined) {
    if (before.digest === content) return before
    throw new PhocapError("batch.reused", "Lần ghi này trùng mã với một lần ghi khác.", "Tải lại trang.", 409)
  }
  const { state: roundState, dataVersion } = await lockRound(client, scope)
  if (roundState !== "sealed") throw notSealed(roundYear)
  const ordinal = head.batches + 1
  const hash = link(head.hash, headerText({ ...header, ordinal }))
  const entries = new EntryMaker(scope, header.id, head.entries, hash)
  const rows = new CopyBuffer()
  const adjusted = await readAdjusted(client, scope, changes)
  const state = await loadState(client, scope, [...adjusted, ...changes], undefined)
  for (const change of adjusted) decideChange(change, state)
  let applied = 0
  for (const change of changes) {
    if (change.entity.home !== "round") throw notSealed(roundYear)
    const decision = decideChange(change, state)
    if (decision.outcome === "conflict") throw changedMeanwhile()
    if (decision.outcome === "unchanged") continue
    entries.add(rows, change, decision.old, decision.new)
    applied++
  }
  if (applied === 0) throw nothingNew()
  await loadEntries(client, rows)
  await insertBatch(client, scope, {
    header: { ...header, ordinal },
    firstSeq: head.entries + 1,
    lastSeq: entries.seq,
    applied,
    unchanged: changes.length - applied,
    conflicts: 0,
    dataVersion,
    hash,
    digest: content,
  })
  await moveHead(client, scope, { batches: ordinal, entries: entries.seq, hash: entries.hash })
  const unchanged = changes.length - applied
  return { batchId: header.id, applied, unchanged, conflictCount: 0, conflicts: [], dataVersion }
}

/** The adjustments before, of the same records, in their order. */
async function readAdjusted(
  client: pg.PoolClient,
  scope: Scope,
  changes: readonly Prepared[],
): Promise<Prepared[]> {
  const { rows } = await client.query<{
    entity: EntityName
    id: string
    field: string
    old: Json
    new: Json
  }>(
    `SELECT e.entity, e.entity_id AS id, e.field, e.old, e.new FROM ledger_entry e
      JOIN ledger_batch b ON b.province_code = e.province_code AND b.unit_code = e.unit_code AND b.id = e.batch_id
      WHERE b.kind = 'adjust' AND e.province_code = $1 AND e.unit_code = $2 AND e.round_year = $3
        AND e.entity_id = ANY($4) ORDER BY e.seq`,
    [scope.provinceCode, scope.unitCode, scope.roundYear, changes.map((change) => change.id)],
  )
  return rows.map((row, i) => prepareChange({ action: "set", ...row }, i, scope))
}

function notSealed(year: number): PhocapError {
  return new PhocapError(
    "adjust.open",
    `Số liệu năm ${year} chưa khóa, nên không cần điều chỉnh.`,
    "Sửa thẳng vào phiếu.",
    409,
  )
}

function changedMeanwhile(): PhocapError {
  return new PhocapError(
    "adjust.changed",
    "Mục này đã được điều chỉnh khác với lúc bạn xem.",
    "Tải lại phiếu, xem các điều chỉnh đã có rồi ghi lại.",
    409,
  )
}

function nothingNew(): PhocapError {
  return new PhocapError("adjust.nothing", "Không có gì khác để điều chỉnh.", "Sửa ít nhất một mục.", 422)
}
