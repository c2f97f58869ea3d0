import type { ImportSummary } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import type pg from "pg"
import type { Place } from "./database-register.ts"
import type { StagedSummary } from "./stage-order.ts"

/** A row of `import_batch`. */
export interface ImportBatch {
  readonly id: string
  readonly file_name: string
  readonly state: "staged" | "accepted" | "undone" | "discarded"
  readonly actor: string
  readonly at: string
  readonly summary: StagedSummary
  readonly ledger_batch_id: string | null
}

const columns = "id, file_name, state, actor, at, summary, ledger_batch_id"

/** Imports of a round, newest first. */
export async function listBatches(client: pg.Pool, place: Place): Promise<ImportBatch[]> {
  const { rows } = await client.query<ImportBatch>(
    `SELECT ${columns} FROM import_batch WHERE province_code = $1 AND unit_code = $2 AND round_year = $3
     ORDER BY at DESC, id DESC LIMIT 100`,
    [place.provinceCode, place.unitCode, place.year],
  )
  return rows
}

/** One import; `lock` keeps others from deciding about it at the same time. Throws `import.missing`. */
export async function getBatch(
  client: pg.Pool | pg.ClientBase,
  place: Place,
  id: string,
  lock = false,
): Promise<ImportBatch> {
  const { rows } = await client.query<ImportBatch>(
    `SELECT ${columns} FROM import_batch WHERE province_code = $1 AND unit_code = $2 AND round_year = $3 AND id = $4
     ${lock ? "FOR UPDATE" : ""}`,
    [place.provinceCode, place.unitCode, place.year, id],
  )
  if (rows[0] !== undefined) return rows[0]
  throw new PhocapError(
    "import.missing",
    "Không có lần nhập này.",
    "Về danh sách lần nhập của năm này rồi chọn lại.",
    404,
  )
}

/** What screens show of an import. */
export function summaryOf(batch: ImportBatch): ImportSummary {
  const { seq: _, ...counts } = batch.summary
  return {
    id: batch.id,
    fileName: batch.file_name,
    state: batch.state,
    createdAt: batch.at,
    actor: batch.actor,
    ...counts,
    batchId: batch.ledger_batch_id,
  }
}
