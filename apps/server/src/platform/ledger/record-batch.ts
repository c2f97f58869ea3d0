import type pg from "pg"
import type { BatchHeader } from "./chain.ts"
import type { Applied, Conflict } from "./change.ts"
import type { EntityName } from "./entities.ts"
import type { Scope } from "./row-lookup.ts"

/** A batch as it goes into the ledger when its changes have been written. */
export interface BatchRecord {
  readonly header: BatchHeader
  readonly firstSeq: number
  readonly lastSeq: number
  readonly applied: number
  readonly unchanged: number
  readonly conflicts: number
  readonly dataVersion: number
  /** The chain after the header. */
  readonly hash: string
  readonly digest: string
}

export async function insertBatch(client: pg.PoolClient, scope: Scope, batch: BatchRecord): Promise<void> {
  const { header } = batch
  await client.query(
    `INSERT INTO ledger_batch (province_code, unit_code, id, ordinal, round_year, kind, actor, device, reason, at,
        undoes, first_seq, last_seq, applied, unchanged, conflicts, data_version, hash, digest, seal)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      scope.provinceCode,
      scope.unitCode,
      header.id,
      header.ordinal,
      header.roundYear,
      header.kind,
      header.actor,
      header.device,
      header.reason,
      header.at,
      header.undoes,
      batch.firstSeq,
      batch.lastSeq,
      batch.applied,
      batch.unchanged,
      batch.conflicts,
      batch.dataVersion,
      batch.hash,
      batch.digest,
      header.seal ?? null,
    ],
  )
}

/** What a batch of this id came to, when it was applied before. */
export async function findBatch(
  client: pg.PoolClient,
  scope: Scope,
  id: string,
  conflictsReturned: number,
): Promise<(Applied & { digest: string }) | undefined> {
  const { rows } = await client.query<{
    applied: number
    unchanged: number
    conflicts: number
    data_version: number
    digest: string
  }>(
    `SELECT applied, unchanged, conflicts, data_version, digest FROM ledger_batch
      WHERE province_code = $1 AND unit_code = $2 AND id = $3`,
    [scope.provinceCode, scope.unitCode, id],
  )
  const row = rows[0]
  if (row === undefined) return undefined
  return {
    batchId: id,
    applied: row.applied,
    unchanged: row.unchanged,
    conflictCount: row.conflicts,
    conflicts: await readConflicts(client, scope, id, conflictsReturned),
    dataVersion: row.data_version,
    digest: row.digest,
  }
}

/** Keeps conflicts for a person to settle. */
export async function insertConflicts(
  client: pg.PoolClient,
  scope: Scope,
  batchId: string,
  conflicts: readonly Conflict[],
): Promise<void> {
  if (conflicts.length === 0) return
  // Without a value the column is NULL rather than the JSON null.
  await client.query(
    `INSERT INTO conflict (province_code, unit_code, batch_id, ordinal, round_year, entity, entity_id, action, field,
        cause, expected, found, proposed)
      SELECT $1, $2, $3, ordinal, $4, entity, id, action, field, cause,
        nullif(expected::text, 'null')::json, nullif(found::text, 'null')::json, nullif(proposed::text, 'null')::json
      FROM json_to_recordset($5::json) AS c(ordinal int, entity text, id text, action text, field text, cause text,
        expected json, found json, proposed json)`,
    [scope.provinceCode, scope.unitCode, batchId, scope.roundYear, JSON.stringify(conflicts)],
  )
}

async function readConflicts(
  client: pg.PoolClient,
  scope: Scope,
  batchId: string,
  limit: number,
): Promise<Conflict[]> {
  const { rows } = await client.query<Omit<Conflict, "entity"> & { entity: EntityName }>(
    `SELECT ordinal, entity, entity_id AS id, action, field, cause, expected, found, proposed FROM conflict
      WHERE province_code = $1 AND unit_code = $2 AND batch_id = $3 ORDER BY ordinal LIMIT $4`,
    [scope.provinceCode, scope.unitCode, batchId, limit],
  )
  return rows
}
