import type { Database } from "../database/index.ts"
import type { Json } from "./canonical-json.ts"
import { type EntityName, type EntityValues, entities } from "./entities.ts"
import { setField } from "./replay.ts"
import type { Scope } from "./row-lookup.ts"

interface EntryRow {
  readonly id: string
  readonly action: string
  readonly field: string | null
  readonly new: Json
}

/**
 * When a change was in the register for all to see: the server's clock, for the maker's may be wrong or the maker
 * offline. Records of the demo were made in one go and lie at the dates that they tell of.
 */
const moment = "CASE b.kind WHEN 'demo' THEN b.at ELSE b.recorded_at END"

/**
 * Records of a round as they stood before an instant, by id, drawn from the ledger; those that were not there yet, or no
 * more, are missing.
 */
export async function readAsOf<E extends EntityName>(
  db: Database,
  scope: Scope,
  entity: E,
  ids: readonly string[],
  before: string,
): Promise<Map<string, EntityValues[E]>> {
  const { rows } = await db.pool.query<EntryRow>(
    `SELECT e.entity_id AS id, e.action, e.field, e.new FROM ledger_entry e
      JOIN ledger_batch b ON b.province_code = e.province_code AND b.unit_code = e.unit_code AND b.id = e.batch_id
      WHERE e.entity_id = ANY($1) AND e.entity = $2 AND e.province_code = $3 AND e.unit_code = $4
        AND e.round_year = $5 AND b.kind <> 'adjust' AND ${moment} < $6::timestamptz
      ORDER BY e.seq`,
    [ids, entity, scope.provinceCode, scope.unitCode, scope.roundYear, before],
  )
  const empty = Object.fromEntries(entities[entity].columns.map((column) => [column.field, null]))
  const records = new Map<string, Record<string, Json>>()
  for (const row of rows) {
    if (row.action === "create") records.set(row.id, { ...empty, ...(row.new as Record<string, Json>) })
    else if (row.action === "remove") records.delete(row.id)
    else setField(records.get(row.id) ?? {}, row.field ?? "", row.new)
  }
  return records as unknown as Map<string, EntityValues[E]>
}

/** Everybody of a round who was ever written into a household, and may have been in it at some instant. */
export async function everInHousehold(db: Database, scope: Scope, householdId: string): Promise<string[]> {
  const { rows } = await db.pool.query<{ id: string }>(
    `SELECT DISTINCT entity_id AS id FROM ledger_entry
      WHERE province_code = $1 AND unit_code = $2 AND round_year = $3 AND entity = 'person'
        AND (action = 'create' AND new->>'householdId' = $4
          OR field = 'householdId' AND new #>> '{}' = $4)`,
    [scope.provinceCode, scope.unitCode, scope.roundYear, householdId],
  )
  return rows.map((row) => row.id)
}
