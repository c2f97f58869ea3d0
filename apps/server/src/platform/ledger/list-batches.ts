import type { BatchKind, Database } from "../database/index.ts"
import type { Scope } from "./row-lookup.ts"

/** What one person did at once in a round. */
export interface BatchEntry {
  readonly batchId: string
  readonly kind: BatchKind
  readonly actor: string
  readonly device: string | null
  /** Name of the workbook that it came from. */
  readonly file: string | null
  readonly reason: string | null
  readonly at: string
  readonly recordedAt: string
  readonly applied: number
  readonly conflicts: number
  readonly dataVersion: number
}

/** The batches of a round, newest first. `kinds` narrows it; `total` counts all that fit. */
export async function listBatches(
  db: Database,
  scope: Scope,
  page: {
    readonly kinds?: readonly BatchKind[] | undefined
    readonly batchId?: string
    readonly offset?: number
    readonly limit?: number
  } = {},
): Promise<{ readonly total: number; readonly batches: BatchEntry[] }> {
  const { rows } = await db.pool.query<BatchEntry & { total: number }>(
    `SELECT b.id AS "batchId", b.kind, b.actor, b.device, i.file_name AS file, b.reason, b.at,
        b.recorded_at AS "recordedAt", b.applied, b.conflicts, b.data_version AS "dataVersion",
        count(*) OVER () AS total
      FROM ledger_batch b
      LEFT JOIN import_batch i ON i.province_code = b.province_code AND i.unit_code = b.unit_code
        AND i.ledger_batch_id = b.id
      WHERE b.province_code = $1 AND b.unit_code = $2 AND b.round_year = $3
        AND ($4::text[] IS NULL OR b.kind = ANY($4)) AND ($7::uuid IS NULL OR b.id = $7)
      ORDER BY b.ordinal DESC LIMIT $5 OFFSET $6`,
    [
      scope.provinceCode,
      scope.unitCode,
      scope.roundYear,
      page.kinds ?? null,
      page.limit ?? 500,
      page.offset ?? 0,
      page.batchId ?? null,
    ],
  )
  const batches = rows.map(({ total: _, ...batch }) => batch)
  return { total: rows[0]?.total ?? 0, batches }
}
