import type { Database } from "../database/index.ts"
import type { Json } from "./canonical-json.ts"
import type { EntityName } from "./entities.ts"
import type { Scope } from "./row-lookup.ts"

/** One field of a sealed round's record that should have read otherwise. */
export interface AdjustmentEntry {
  readonly batchId: string
  readonly entity: EntityName
  readonly id: string
  readonly field: string
  readonly old: Json
  readonly new: Json
  readonly actor: string
  readonly reason: string | null
  readonly at: string
}

/** The adjustments of a round, oldest first; of one record where an id is given. */
export async function listAdjustments(db: Database, scope: Scope, id?: string): Promise<AdjustmentEntry[]> {
  const { rows } = await db.pool.query<AdjustmentEntry>(
    `SELECT e.batch_id AS "batchId", e.entity, e.entity_id AS id, e.field, e.old, e.new, b.actor, b.reason, b.at
      FROM ledger_batch b
      JOIN ledger_entry e ON e.province_code = b.province_code AND e.unit_code = b.unit_code
        AND e.seq BETWEEN b.first_seq AND b.last_seq
      WHERE b.province_code = $1 AND b.unit_code = $2 AND b.round_year = $3 AND b.kind = 'adjust'
        AND ($4::text IS NULL OR e.entity_id = $4)
      ORDER BY e.seq`,
    [scope.provinceCode, scope.unitCode, scope.roundYear, id ?? null],
  )
  return rows
}
