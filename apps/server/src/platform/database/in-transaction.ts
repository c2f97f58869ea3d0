import { Kysely, PostgresDialect } from "kysely"
import pg from "pg"
import type { Database } from "./database.ts"
import type { Tables } from "./tables.ts"

/** One transaction: the connection for COPY and raw statements, the query builder on that same connection. */
export interface Transaction {
  readonly client: pg.PoolClient
  readonly query: Kysely<Tables>
}

/**
 * Runs `work` in a transaction: all of it is kept, or, when it throws, nothing. Of a scoped database PostgreSQL refuses records
 * of other units in it.
 */
export async function inTransaction<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  let broken: Error | undefined
  try {
    await client.query(beginOf(db))
    const result = await work({ client, query: queryOn(client) })
    await client.query("COMMIT")
    return result
  } catch (error) {
    await client.query("ROLLBACK").catch((failure: unknown) => {
      broken = failure instanceof Error ? failure : new Error(String(failure))
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** In one message, so that saying whose records may be written costs no way there and back. */
function beginOf({ writes }: Database): string {
  if (writes === undefined) return "BEGIN"
  // Somebody who reaches no unit as a whole writes none; an empty setting would mean that nothing is asked.
  return `BEGIN; SET LOCAL app.writes = ${pg.escapeLiteral(["-", ...writes].join(","))}`
}

/** Kysely on one connection: it borrows from a pool of one and never gives back. */
function queryOn(client: pg.PoolClient): Kysely<Tables> {
  const borrowed = new Proxy(client, {
    get(target, key) {
      if (key === "release") return () => undefined
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === "function" ? value.bind(target) : value
    },
  })
  const pool = { connect: async () => borrowed, end: async () => undefined }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
