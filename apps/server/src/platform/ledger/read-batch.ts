import type { Database } from "../database/index.ts"
import type { Json } from "./canonical-json.ts"
import type { Change } from "./change.ts"
import type { EntityName } from "./entities.ts"
import type { Scope } from "./row-lookup.ts"

/** One entry of a batch. */
export interface BatchChange {
  readonly seq: number
  readonly entity: EntityName
  readonly id: string
  readonly action: Change["action"]
  readonly field: string | null
  readonly old: Json
  readonly new: Json
}

/** The entries of a batch in their order, a page of them; empty for a batch that never was. */
export async function readBatch(
  db: Database,
  scope: Pick<Scope, "provinceCode" | "unitCode">,
  batchId: string,
  page: { readonly offset: number; readonly limit: number },
): Promise<BatchChange[]> {
  const { rows } = await db.pool.query<BatchChange>(
    `SELECT e.seq, e.entity, e.entity_id AS id, e.action, e.field, e.old, e.new
      FROM ledger_batch b
      JOIN ledger_entry e ON e.province_code = b.province_code AND e.unit_code = b.unit_code
        AND e.seq BETWEEN b.first_seq AND b.last_seq
      WHERE b.province_code = $1 AND b.unit_code = $2 AND b.id = $3
      ORDER BY e.seq LIMIT $4 OFFSET $5`,
    [scope.provinceCode, scope.unitCode, batchId, page.limit, page.offset],
  )
  return rows
}
