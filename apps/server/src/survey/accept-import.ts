import { acceptImport } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import type pg from "pg"
import { inTransaction } from "../platform/database/index.ts"
import { operation } from "../platform/http/operation.ts"
import { applyInTransaction } from "../platform/ledger/index.ts"
import { batchOf, scopeOf } from "../registry/index.ts"
import type { Place } from "./staging/database-register.ts"
import { getBatch, type ImportBatch, summaryOf } from "./staging/find-import.ts"
import { stagedChanges } from "./staging/staged-changes.ts"

/**
 * Writes a staged workbook into the round as one batch of the ledger, whose id is the import's own: all of it or nothing,
 * and once, however often it is asked for. Fields that somebody changed since the file was read become conflicts.
 */
export const acceptImportOperation = operation(acceptImport, async (context, { params, body }) => {
  const place = await scopeOf(context.database, params)
  return inTransaction(context.database, async (tx) => {
    const staged = await getBatch(tx.client, place, params.id, true)
    if (staged.state === "accepted") {
      return { summary: summaryOf(staged), conflicts: await conflictsOf(tx.client, place, params.id) }
    }
    await refuseStale(tx.client, place, staged)
    const changes = stagedChanges(tx.client, place, params.id)
    const applied = await applyInTransaction(tx, {
      ...batchOf(context, place, { kind: "import", reason: body.reason, changes }),
      batchId: params.id,
    })
    await tx.client.query(
      `UPDATE import_batch SET state = 'accepted', ledger_batch_id = $4
       WHERE province_code = $1 AND unit_code = $2 AND id = $3`,
      [place.provinceCode, place.unitCode, params.id, params.id],
    )
    return {
      summary: summaryOf({ ...staged, state: "accepted", ledger_batch_id: params.id }),
      conflicts: applied.conflictCount,
    }
  })
})

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
