import { PhocapError } from "@phocap/core"
import type pg from "pg"
import type { Database } from "../../platform/database/database.ts"
import { inTransaction } from "../../platform/database/in-transaction.ts"
import { applyInTransaction, type Batch, refreshStatistics } from "../../platform/ledger/index.ts"
import type { Place } from "./database-register.ts"
import { getBatch, type ImportBatch } from "./find-import.ts"
import type { Connection } from "./stage-order.ts"
import { stagedChanges } from "./staged-changes.ts"

/** What it takes to write a staged import: plain data, for a large one is written by another thread. */
export interface WriteOrder {
  readonly connection: Connection
  readonly place: Place
  readonly importId: string
  readonly batch: Pick<Batch, "actor" | "device" | "reason" | "at">
}

/**
 * Writes a staged workbook into the round as one batch of the ledger, whose id is the import's own: all of it or nothing,
 * and once, however often it is asked for. Fields that somebody changed since the file was read become conflicts, whose
 * number is returned. Throws `import.missing`, `import.state`, `import.stale` and what the ledger throws.
 */
export async function writeImport(
  database: Database,
  { place, importId, batch }: Omit<WriteOrder, "connection">,
): Promise<number> {
  const written = await inTransaction(database, async (tx) => {
    const staged = await getBatch(tx.client, place, importId, true)
    if (staged.state === "accepted") {
      return { applied: 0, conflictCount: await conflictsOf(tx.client, place, importId) }
    }
    await refuseStale(tx.client, place, staged)
    const applied = await applyInTransaction(tx, {
      ...batch,
      provinceCode: place.provinceCode,
      unitCode: place.unitCode,
      roundYear: place.year,
      batchId: importId,
      kind: "import",
      changes: stagedChanges(database.pool, place, importId),
    })
    await tx.client.query(
      `UPDATE import_batch SET state = 'accepted', ledger_batch_id = $3
       WHERE province_code = $1 AND unit_code = $2 AND id = $3`,
      [place.provinceCode, place.unitCode, importId],
    )
    return applied
  })
  await refreshStatistics(database, written.applied)
  return written.conflictCount
}

async function conflictsOf(client: pg.ClientBase, place: Place, batchId: string): Promise<number> {
  const { rows } = await client.query<{ conflicts: number }>(
    "SELECT conflicts FROM ledger_batch WHERE province_code = $1 AND unit_code = $2 AND id = $3",
    [place.provinceCode, place.unitCode, batchId],
  )
  return rows[0]?.conflicts ?? 0
}

/**
 * A row planned as a new person may meanwhile be in the register (the same file staged twice, an enumerator at work):
 * then the plan no longer holds and the file must be compared anew. Changed fields need no such care, the ledger
 * compares them one by one.
 */
async function refuseStale(
  client: pg.ClientBase,
  place: Place,
  { state, summary }: ImportBatch,
): Promise<void> {
  if (state !== "staged") {
    throw new PhocapError(
      "import.state",
      state === "undone" ? "Lần nhập này đã được hoàn tác." : "Lần nhập này đã bỏ.",
      "Tải tệp lên lại nếu vẫn muốn nhập.",
      409,
    )
  }
  const { rows } = await client.query<{ grown: boolean }>(
    `SELECT EXISTS (SELECT FROM ledger_entry WHERE province_code = $1 AND unit_code = $2 AND seq > $3
       AND round_year = $4 AND action = 'create' AND entity IN ('person', 'household')) AS grown`,
    [place.provinceCode, place.unitCode, summary.seq, place.year],
  )
  if (rows[0]?.grown !== true) return
  throw new PhocapError(
    "import.stale",
    "Từ lúc đọc tệp, phiếu điều tra đã có thêm hộ hoặc người, nên bản xem trước không còn đúng.",
    "Bỏ lần nhập này và tải tệp lên lại để so với số liệu mới.",
    409,
  )
}
