import { createHash, type Hash } from "node:crypto"
import { setImmediate as nextTurn } from "node:timers/promises"
import { PhocapError } from "@phocap/core"
import type pg from "pg"
import { type Database, inTransaction, type Transaction } from "../database/index.ts"
import { headerText, link } from "./chain.ts"
import {
  type Applied,
  type Batch,
  type Change,
  type Conflict,
  conflictsReturned,
  outsideRounds,
} from "./change.ts"
import { checkHeader } from "./check-header.ts"
import type { ChunkState } from "./chunk-state.ts"
import { ChunkWriter } from "./chunk-writer.ts"
import { CopyBuffer } from "./copy-buffer.ts"
import { decideChange } from "./decide.ts"
import { entities } from "./entities.ts"
import { EntryMaker, loadEntries } from "./entry-maker.ts"
import { lockHead, moveHead } from "./head.ts"
import { loadState } from "./load-state.ts"
import { lockOpenRound } from "./lock-round.ts"
import { digestText, type Prepared, prepareChange } from "./prepare.ts"
import { findBatch, insertBatch, insertConflicts } from "./record-batch.ts"
import { refreshStatistics } from "./refresh-statistics.ts"
import type { Scope } from "./row-lookup.ts"

/** Changes that are read, decided and written together: bounds the memory of a batch of any length. */
const chunkSize = 1000

/** After so many changes the connection gets its turn to send, so that the server loads while we prepare. */
const turnSize = 50

/**
 * The one way in which a record changes. Compares what each change expects with what stands, writes state and history
 * together, chains a hash and raises the round's `data_version`; all or nothing. A change that expects something else
 * than what stands overwrites nothing: it becomes a conflict. A batch sent again returns its first result.
 * @throws PhocapError `round.missing`, `round.submitted`, `round.sealed`, `change.invalid`, `batch.invalid`, `batch.reused`
 */
export async function applyChanges(db: Database, batch: Batch): Promise<Applied> {
  const result = await inTransaction(db, (tx) => applyInTransaction(tx, batch))
  await refreshStatistics(db, result.applied)
  return result
}

/**
 * As `applyChanges`, in the caller's transaction, beside what else belongs to the same act. After its commit the caller
 * calls `refreshStatistics`.
 */
export async function applyInTransaction(tx: Transaction, batch: Batch): Promise<Applied> {
  const { client } = tx
  const { provinceCode, unitCode, roundYear } = batch
  const scope: Scope = { provinceCode, unitCode, roundYear }
  const header = checkHeader(batch)
  // Tables that were never analysed, as in a first import, look as if reading them through were cheapest.
  await client.query("SET LOCAL enable_seqscan = off")
  const head = await lockHead(client, scope)
  const digest = createHash("sha256")
  const before = await findBatch(client, scope, header.id, conflictsReturned)
  if (before !== undefined) {
    for await (const chunk of chunksOf(batch, digest)) void chunk
    return sameResult(before, digest)
  }
  const dataVersion = roundYear === outsideRounds ? 0 : await lockOpenRound(client, scope)
  const ordinal = head.batches + 1
  const hash = link(head.hash, headerText({ ...header, ordinal }))
  const entries = new EntryMaker(scope, header.id, head.entries, hash)
  const count = { applied: 0, unchanged: 0, conflicts: 0, schools: 0 }
  const conflicts: Conflict[] = []
  // The server writes one chunk while the next is decided and put into bytes and the one after that is checked. So a
  // chunk is read when the one before it has been decided but not written: that one's state is laid over what is read.
  const writers = [new ChunkWriter(), new ChunkWriter()] as const
  const rows = [new CopyBuffer(), new CopyBuffer()] as const
  let turn: 0 | 1 = 0
  let pending: ChunkState | undefined
  let ready: ChunkWriter | undefined
  let writing = Promise.resolve()
  try {
    for await (const chunk of chunksOf(batch, digest)) {
      await writing
      if (chunk.some((change) => change.entity.home === "province")) await lockSchools(client, scope)
      const state = await loadState(client, scope, chunk, pending)
      if (ready !== undefined) writing = ready.run(client)
      // Whether it failed is asked at the next turn.
      writing.catch(() => undefined)
      const writer = writers[turn]
      const found: Conflict[] = []
      for (const [i, change] of chunk.entries()) {
        if (i % turnSize === 0) await nextTurn()
        const decision = decideChange(change, state)
        if (decision.outcome === "written") {
          entries.add(rows[turn], change, decision.old, decision.new)
          count.applied++
          if (change.entity === entities.school) count.schools++
        } else if (decision.outcome === "conflict") {
          const { cause, expected, found: standing, proposed } = decision
          found.push({ ...nameOf(change), cause, expected, found: standing, proposed })
        } else count.unchanged++
      }
      await writer.prepare(scope, state)
      const made = rows[turn]
      writer.add((connection) => loadEntries(connection, made))
      writer.add((connection) => insertConflicts(connection, scope, header.id, found))
      count.conflicts += found.length
      conflicts.push(...found.slice(0, conflictsReturned - conflicts.length))
      ready = writer
      pending = state
      turn = turn === 0 ? 1 : 0
    }
    await writing
    await ready?.run(client)
  } finally {
    // Also when a change was refused: what is still being written must be over before the transaction is rolled back, or
    // its last statements would run behind it and stay.
    await writing.catch(() => undefined)
  }
  const newVersion = dataVersion + (count.applied > 0 && roundYear !== outsideRounds ? 1 : 0)
  await insertBatch(client, scope, {
    header: { ...header, ordinal },
    firstSeq: head.entries + 1,
    lastSeq: entries.seq,
    applied: count.applied,
    unchanged: count.unchanged,
    conflicts: count.conflicts,
    dataVersion: newVersion,
    hash,
    digest: digest.digest("hex"),
  })
  await moveHead(client, scope, { batches: ordinal, entries: entries.seq, hash: entries.hash })
  await raiseVersion(client, scope, newVersion)
  await client.query("SET LOCAL enable_seqscan TO DEFAULT")
  if (count.schools > 0) {
    await client.query("UPDATE school_list SET version = version + 1 WHERE province_code = $1", [
      provinceCode,
    ])
  }
  return {
    batchId: header.id,
    applied: count.applied,
    unchanged: count.unchanged,
    conflictCount: count.conflicts,
    conflicts,
    dataVersion: newVersion,
  }
}

/** What belongs to the whole province, as its list of schools: writers of several communes take turns on one row. */
async function lockSchools(client: pg.PoolClient, { provinceCode }: Scope): Promise<void> {
  await client.query(
    "INSERT INTO school_list (province_code) VALUES ($1) ON CONFLICT (province_code) DO NOTHING",
    [provinceCode],
  )
  await client.query("SELECT FROM school_list WHERE province_code = $1 FOR UPDATE", [provinceCode])
}

async function raiseVersion(client: pg.PoolClient, scope: Scope, dataVersion: number): Promise<void> {
  if (scope.roundYear === outsideRounds) return
  await client.query(
    "UPDATE round SET data_version = $4 WHERE province_code = $1 AND unit_code = $2 AND year = $3",
    [scope.provinceCode, scope.unitCode, scope.roundYear, dataVersion],
  )
}

async function* chunksOf(batch: Batch, digest: Hash): AsyncGenerator<Prepared[]> {
  let chunk: Prepared[] = []
  let ordinal = 0
  const add = (change: Change) => {
    const prepared = prepareChange(change, ordinal++, batch)
    digest.update(digestText(prepared))
    chunk.push(prepared)
  }
  if (Symbol.asyncIterator in batch.changes) {
    for await (const change of batch.changes) {
      add(change)
      if (chunk.length % turnSize === 0) await nextTurn()
      if (chunk.length < chunkSize) continue
      yield chunk
      chunk = []
    }
  } else {
    for (const change of batch.changes) {
      add(change)
      if (chunk.length % turnSize === 0) await nextTurn()
      if (chunk.length < chunkSize) continue
      yield chunk
      chunk = []
    }
  }
  if (chunk.length > 0) yield chunk
}

function nameOf(change: Prepared): Pick<Conflict, "ordinal" | "entity" | "id" | "action" | "field"> {
  const { ordinal, id, action } = change
  return {
    ordinal,
    entity: change.entity.name,
    id,
    action,
    field: change.action === "set" ? change.field : null,
  }
}

function sameResult(before: Applied & { digest: string }, digest: Hash): Applied {
  const { digest: known, ...result } = before
  if (known === digest.digest("hex")) return result
  throw new PhocapError(
    "batch.reused",
    "Lần ghi này trùng mã với một lần ghi khác đã lưu.",
    "Tải lại trang rồi làm lại; những gì đã lưu trước đó vẫn còn.",
    409,
  )
}
