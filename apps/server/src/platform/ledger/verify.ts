import type pg from "pg"
import { type Database, inTransaction } from "../database/index.ts"
import type { Alteration } from "./alteration.ts"
import { type BatchHeader, chainStart, type EntryText, entryText, headerText, link } from "./chain.ts"
import { checkRounds } from "./check-rounds.ts"
import { checkSeals } from "./check-seals.ts"
import { checkState } from "./check-state.ts"
import { Replay } from "./replay.ts"

/** Entries read at once. */
const pageSize = 5000

export type Verification =
  | { readonly sound: true; readonly batches: number; readonly entries: number; readonly hash: string }
  | { readonly sound: false; readonly alteration: Alteration }

/** How far a unit's chain had come when a root was signed. */
export interface SignedHead {
  readonly batches: number
  readonly entries: number
  readonly hash: string
}

/**
 * Re-computes the chain of a unit from its beginning and names the first batch or entry that was altered, taken away
 * or slipped in since it was written; then plays it through and names the first record of the state that is not what
 * the chain says, and the first seal that does not hold what it held. A chain rewritten as a whole is told by the heads that were signed. Looks at one moment, writers may
 * go on.
 */
export function verifyLedger(
  db: Database,
  provinceCode: string,
  unitCode: string,
  signed: readonly SignedHead[] = [],
): Promise<Verification> {
  return inTransaction(db, async ({ client }) => {
    await client.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
    const unit = [provinceCode, unitCode] as const
    const { rows: batches } = await client.query<BatchRow>(
      `SELECT ordinal, id, round_year AS "roundYear", kind, actor, device, reason, at, undoes, seal, hash,
          first_seq AS "firstSeq", last_seq AS "lastSeq", data_version AS "dataVersion"
        FROM ledger_batch WHERE province_code = $1 AND unit_code = $2 ORDER BY ordinal`,
      [...unit],
    )
    const walk: Walk = { hash: chainStart, seq: 0 }
    const replay = new Replay()
    const heads = new Map(signed.map((head) => [head.batches, head]))
    for (const [i, batch] of batches.entries()) {
      const alteration =
        checkHeader(batch, i + 1, walk) ??
        (await checkEntries(client, unit, batch, walk, replay)) ??
        checkSigned(heads.get(i + 1), batch, walk)
      if (alteration !== undefined) return { sound: false, alteration }
    }
    const end = await checkHead(client, unit, batches.length, walk)
    if (!end.sound) return end
    const lost = signed.find((head) => head.batches > batches.length)
    if (lost !== undefined) return { sound: false, alteration: cutOff(walk.seq) }
    const alteration =
      (await checkRounds(client, unit, batches)) ??
      (await checkState(client, unit, replay)) ??
      (await checkSeals(client, unit, batches))
    return alteration === undefined ? end : { sound: false, alteration }
  })
}

function checkSigned(signed: SignedHead | undefined, batch: BatchRow, walk: Walk): Alteration | undefined {
  if (signed === undefined || (signed.hash === walk.hash && signed.entries === walk.seq)) return undefined
  const message = `Lịch sử đến lần ghi thứ ${batch.ordinal} không phải là lịch sử đã được ký: đã bị viết lại.`
  return { seq: walk.seq, batchId: batch.id, entity: null, id: null, message }
}

function cutOff(seq: number): Alteration {
  const message = `Lịch sử đã được ký dài hơn lịch sử còn lại: phần sau mục ${seq} đã bị xoá.`
  return { seq: seq + 1, batchId: null, entity: null, id: null, message }
}

interface BatchRow extends BatchHeader {
  readonly seal: string | null
  readonly hash: string
  readonly firstSeq: number
  readonly lastSeq: number
  readonly dataVersion: number
}

interface EntryRow extends EntryText {
  readonly hash: string
}

/** How far the chain is right. */
interface Walk {
  hash: string
  seq: number
}

function checkHeader(batch: BatchRow, ordinal: number, walk: Walk): Alteration | undefined {
  const hash = link(walk.hash, headerText(batch))
  if (batch.ordinal !== ordinal || hash !== batch.hash || batch.firstSeq !== walk.seq + 1) {
    const message = `Lần ghi thứ ${ordinal} (người, lúc, lý do) đã bị sửa, xoá hoặc chèn ngoài phần mềm.`
    return { seq: null, batchId: batch.id, entity: null, id: null, message }
  }
  walk.hash = hash
  return undefined
}

async function checkEntries(
  client: pg.PoolClient,
  unit: readonly string[],
  batch: BatchRow,
  walk: Walk,
  replay: Replay,
): Promise<Alteration | undefined> {
  while (walk.seq < batch.lastSeq) {
    const { rows } = await client.query<EntryRow>(
      `SELECT seq, batch_id AS "batchId", round_year AS "roundYear", entity, entity_id AS id, action, field,
          old::text, new::text, hash
        FROM ledger_entry WHERE province_code = $1 AND unit_code = $2 AND seq > $3 AND seq <= $4
        ORDER BY seq LIMIT ${pageSize}`,
      [...unit, walk.seq, batch.lastSeq],
    )
    if (rows.length === 0) return missing(batch, walk.seq + 1)
    for (const entry of rows) {
      if (entry.seq !== walk.seq + 1) return missing(batch, walk.seq + 1)
      const hash = link(walk.hash, entryText(entry))
      if (hash !== entry.hash || entry.batchId !== batch.id) {
        const { seq, batchId, entity, id } = entry
        return { seq, batchId, entity, id, message: `Mục ${seq} của lịch sử đã bị sửa ngoài phần mềm.` }
      }
      walk.hash = hash
      walk.seq = entry.seq
      // An adjustment stands beside the record that it is about.
      if (batch.kind !== "adjust") replay.add(entry)
    }
  }
  return undefined
}

async function checkHead(
  client: pg.PoolClient,
  unit: readonly string[],
  batches: number,
  walk: Walk,
): Promise<Verification> {
  const { rows } = await client.query<{
    batches: number
    entries: number
    hash: string
    last: number | null
  }>(
    `SELECT h.batches, h.entries, h.hash,
        (SELECT max(e.seq) FROM ledger_entry e WHERE e.province_code = $1 AND e.unit_code = $2) AS last
      FROM (SELECT 1) one LEFT JOIN ledger_head h ON h.province_code = $1 AND h.unit_code = $2`,
    [...unit],
  )
  const head = rows[0]
  const { hash, seq } = walk
  const asWritten = head?.batches === batches && head.entries === seq && head.hash === hash
  const nothingYet = head?.batches === null && batches === 0
  if ((asWritten || nothingYet) && (head?.last ?? 0) === seq)
    return { sound: true, batches, entries: seq, hash }
  const message = `Lịch sử sau mục ${seq} đã bị xoá hoặc chèn ngoài phần mềm.`
  return { sound: false, alteration: { seq: seq + 1, batchId: null, entity: null, id: null, message } }
}

function missing(batch: BatchRow, seq: number): Alteration {
  const message = `Mục ${seq} của lịch sử đã bị xoá ngoài phần mềm.`
  return { seq, batchId: batch.id, entity: null, id: null, message }
}
