import type { Database } from "../../apps/server/src/platform/database/index.ts"
import { verifyLedger } from "../../apps/server/src/platform/ledger/index.ts"
import { type Fields, type Ledgered, type Write, year } from "./writes.ts"

/** What is wrong with what a round has written. */
export interface Findings {
  /** Acknowledged and not there. */
  readonly lost: readonly string[]
  /** There in part, or there and never sent. */
  readonly half: readonly string[]
  /** What the ledger's own check says. */
  readonly unsound: readonly string[]
}

export const province = "98"

/** Holds what stands in the database against what was sent and acknowledged: in the history, and in the records themselves. */
export async function checkPlace(db: Database, place: Ledgered): Promise<Findings> {
  const { lost, half } = await checkHistory(db, place.unit, place.writes)
  await checkRecords(db, place, lost, half)
  const verification = await verifyLedger(db, province, place.unit)
  return { lost, half, unsound: verification.sound ? [] : [verification.alteration.message] }
}

/** The batches of a unit: every acknowledged one there, each of its entries, and none that nobody sent. */
export async function checkHistory(
  { pool }: Database,
  unit: string,
  writes: readonly Write[],
): Promise<{ lost: string[]; half: string[] }> {
  const { rows } = await pool.query<{ id: string; reason: string; applied: number; entries: number }>(
    `SELECT b.id, b.reason, b.applied, (SELECT count(*) FROM ledger_entry e WHERE e.province_code = b.province_code
        AND e.unit_code = b.unit_code AND e.seq BETWEEN b.first_seq AND b.last_seq AND e.batch_id = b.id) AS entries
      FROM ledger_batch b WHERE b.province_code = $1 AND b.unit_code = $2`,
    [province, unit],
  )
  const found = new Map(rows.map((row) => [row.reason, row]))
  const lost: string[] = []
  const half: string[] = []
  if (found.size !== rows.length) half.push(`${unit}: a write is there twice`)
  for (const write of writes) {
    const batch = found.get(write.token)
    found.delete(write.token)
    if (batch === undefined || (write.batchId !== null && batch.id !== write.batchId)) {
      if (write.batchId !== null) lost.push(write.token)
      continue
    }
    if (batch.entries !== write.entries || batch.applied !== write.entries) half.push(write.token)
  }
  for (const name of found.keys()) half.push(`${unit}: ${name} was never sent`)
  return { lost, half }
}

async function checkRecords(
  { pool }: Database,
  place: Ledgered,
  lost: string[],
  half: string[],
): Promise<void> {
  const scope = [province, place.unit, year]
  const households = await pool.query<Fields & { id: string }>(
    `SELECT id, address, form_number AS "formNumber", note FROM household
      WHERE province_code = $1 AND unit_code = $2 AND round_year = $3`,
    scope,
  )
  const people = await pool.query<{ home: string; note: string }>(
    `SELECT household_id AS home, note FROM person_record
      WHERE province_code = $1 AND unit_code = $2 AND round_year = $3`,
    scope,
  )
  const byId = new Map(households.rows.map((row) => [row.id, row]))
  const same = (a: Fields, b: Fields) =>
    a.address === b.address && a.formNumber === b.formNumber && a.note === b.note
  for (const { id, known, maybe, people: added, maybePeople } of place.households) {
    const row = byId.get(id)
    if (row === undefined) lost.push(known.note)
    else if (!same(row, known) && (maybe === null || !same(row, maybe)))
      half.push(`${known.note}: ${JSON.stringify(row)}`)
    const there = people.rows.filter((person) => person.home === id).map((person) => person.note)
    for (const note of added) if (!there.includes(note)) lost.push(note)
    for (const note of there)
      if (!added.has(note) && !maybePeople.has(note)) half.push(`${note} was never sent`)
  }
}
