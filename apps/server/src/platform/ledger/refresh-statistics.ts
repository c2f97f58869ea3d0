import type { Database } from "../database/index.ts"

/** From so many changes on, a batch alters the planner's picture of the tables. */
const largeBatch = 2000

/**
 * Tells PostgreSQL's planner of a large batch once it is committed: a round that just came in looks empty to it until
 * autovacuum passes by, up to a minute later, and until then queries may take a thousand times as long. What fails here
 * is not the batch's failure; autovacuum will do it.
 */
export async function refreshStatistics(db: Database, applied: number): Promise<void> {
  if (applied < largeBatch) return
  // On a connection of its own: statements of a scoped database are not the owner's, who alone may.
  const client = await db.pool.connect()
  await client.query("ANALYZE (SKIP_LOCKED) household, person_record").catch(() => undefined)
  client.release()
}
