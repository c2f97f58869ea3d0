import type { BatchKind, Database } from "../database/index.ts"
import type { Json } from "./canonical-json.ts"
import type { Change } from "./change.ts"
import type { EntityName } from "./entities.ts"

/** One change of a record: who, when, why, from what to what. */
export interface HistoryEntry {
  readonly provinceCode: string
  readonly unitCode: string
  readonly roundYear: number
  /** Place in the unit's ledger. */
  readonly seq: number
  readonly batchId: string
  readonly kind: BatchKind
  readonly actor: string
  readonly device: string | null
  /** Name of the workbook that it came from. */
  readonly file: string | null
  readonly reason: string | null
  /** The maker's clock and the server's, ISO 8601. */
  readonly at: string
  readonly recordedAt: string
  readonly action: Change["action"]
  readonly field: string | null
  /** A whole record (without its empty fields) when created or removed, else the field's value; null is nothing. */
  readonly old: Json
  readonly new: Json
}

export interface HistoryOf {
  readonly entity: EntityName
  readonly id: string
  /** Whose ledger: codes of schools are unique within a province, and the ledger is parted by provinces. */
  readonly provinceCode: string
  readonly limit?: number
  readonly offset?: number
}

/** The history of one record across rounds and units of a province, newest first; empty for a record that never was. */
export async function readHistory(db: Database, of: HistoryOf): Promise<HistoryEntry[]> {
  const { rows } = await db.pool.query<HistoryEntry>(
    `SELECT e.province_code AS "provinceCode", e.unit_code AS "unitCode", e.round_year AS "roundYear", e.seq,
        e.batch_id AS "batchId", b.kind, b.actor, b.device, i.file_name AS file, b.reason, b.at, b.recorded_at AS "recordedAt",
        e.action, e.field, e.old, e.new
      FROM ledger_entry e
      JOIN ledger_batch b ON b.province_code = e.province_code AND b.unit_code = e.unit_code AND b.id = e.batch_id
      LEFT JOIN import_batch i ON i.province_code = b.province_code AND i.unit_code = b.unit_code
        AND i.ledger_batch_id = b.id
      WHERE e.entity_id = $1 AND e.entity = $2 AND e.province_code = $3
      ORDER BY b.recorded_at DESC, e.province_code, e.unit_code, e.seq DESC
      LIMIT $4 OFFSET $5`,
    [of.id, of.entity, of.provinceCode, of.limit ?? 500, of.offset ?? 0],
  )
  return rows
}
