import { Kysely, PostgresDialect } from "kysely"
import pg from "pg"
import type { Tables } from "./tables.ts"
import { makeTypeParsers } from "./type-parsers.ts"

/** An open database: the pool for COPY and raw statements, the query builder for the rest. */
export interface Database {
  readonly pool: pg.Pool
  readonly query: Kysely<Tables>
  /** The units (`province/unit`) of which its transactions may write records; absent: of all. */
  readonly writes?: readonly string[]
  close(): Promise<void>
}

/** Connects without looking at the schema; `openDatabase` is what programs call. */
export function connectDatabase(config: pg.PoolConfig): Database {
  const pool = new pg.Pool({ types: makeTypeParsers(), max: 10, ...config })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined)
  // One that breaks while it is in use fails the query at hand, or the next; it must not end the process either.
  pool.on("connect", (client) => client.on("error", () => undefined))
  const query = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { pool, query, close: () => query.destroy() }
}
