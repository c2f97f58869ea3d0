import { PhocapError } from "@phocap/core"
import type pg from "pg"
import { type Database, inTransaction } from "../database/index.ts"
import { applyInTransaction } from "./apply.ts"
import type { Json } from "./canonical-json.ts"
import type { Applied, Change } from "./change.ts"
import { type EntityName, entities } from "./entities.ts"
import { refreshStatistics } from "./refresh-statistics.ts"

/** Entries read at once. */
const pageSize = 1000

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export interface Undo {
  readonly provinceCode: string
  readonly unitCode: string
  /** The batch to take back. */
  readonly batchId: string
  /** Where it is said, the batch must be of this round: what belongs to none, such as what happened to tasks, is left alone. */
  readonly roundYear?: number
  /** UUID of the new batch that takes it back. */
  readonly undoId: string
  readonly actor: string
  readonly device?: string | null
  readonly reason?: string | null
  /** Instant of the maker's clock, ISO 8601. */
  readonly at: string
}

/**
 * Takes back a batch by a new one of the reverse changes, last first. What somebody changed since stays as it is and is
 * reported as conflict. An undo can be undone like any batch.
 * @throws PhocapError `batch.missing`, and what `applyChanges` throws
 */
export async function undoBatch(db: Database, undo: Undo): Promise<Applied> {
  const result = await inTransaction(db, async (tx) => {
    const { provinceCode, unitCode, batchId, roundYear } = undo
    const { rows } = await tx.client.query<Extent>(
      `SELECT round_year, first_seq, last_seq FROM ledger_batch
        WHERE province_code = $1 AND unit_code = $2 AND id = $3 AND ($4::int IS NULL OR round_year = $4)`,
      [provinceCode, unitCode, uuid.test(batchId) ? batchId : null, roundYear ?? null],
    )
    const extent = rows[0]
    if (extent === undefined) {
      throw new PhocapError(
        "batch.missing",
        "Không tìm thấy lần ghi cần hoàn tác.",
        "Tải lại lịch sử rồi chọn lại.",
        404,
      )
    }
    return applyInTransaction(tx, {
      ...undo,
      batchId: undo.undoId,
      undoes: batchId,
      roundYear: extent.round_year,
      kind: "undo",
      changes: reverseChanges(tx.client, undo, extent),
    })
  })
  await refreshStatistics(db, result.applied)
  return result
}

interface Extent {
  readonly round_year: number
  readonly first_seq: number
  readonly last_seq: number
}

interface Entry {
  readonly seq: number
  readonly entity: EntityName
  readonly entity_id: string
  readonly action: Change["action"]
  readonly field: string | null
  readonly old: Json
  readonly new: Json
}

async function* reverseChanges(client: pg.PoolClient, undo: Undo, extent: Extent): AsyncGenerator<Change> {
  let last = extent.last_seq
  while (last >= extent.first_seq) {
    const first = Math.max(extent.first_seq, last - pageSize + 1)
    const { rows } = await client.query<Entry>(
      `SELECT seq, entity, entity_id, action, field, old, new FROM ledger_entry
        WHERE province_code = $1 AND unit_code = $2 AND seq BETWEEN $3 AND $4 ORDER BY seq DESC`,
      [undo.provinceCode, undo.unitCode, first, last],
    )
    for (const entry of rows) yield reverse(entry)
    last = first - 1
  }
}

function reverse(entry: Entry): Change {
  const { entity, entity_id: id } = entry
  if (entry.action === "set") {
    return { action: "set", entity, id, field: entry.field ?? "", old: entry.new, new: entry.old }
  }
  if (entry.action === "create") return { action: "remove", entity, id, old: entry.new } as Change
  // History leaves out what was empty.
  const empty = Object.fromEntries(entities[entity].columns.map((column) => [column.field, null]))
  return { action: "create", entity, id, value: Object.assign(empty, entry.old) } as unknown as Change
}
