import { Kysely, PostgresDialect } from "kysely"
import type pg from "pg"
import type { Database } from "./database.ts"
import type { Tables } from "./tables.ts"

/** Scoped databases kept for a pool: one for each reach that is at work. */
const keptAtMost = 500
const kept = new WeakMap<pg.Pool, Map<string, Database>>()

/** Whether the server has the role that sees only the units named, and we may become it. */
export async function canScope({ pool }: Database): Promise<boolean> {
  const { rows } = await pool.query<{ able: boolean }>(
    `SELECT coalesce((SELECT pg_has_role(current_user, oid, 'MEMBER') FROM pg_roles
       WHERE rolname = 'phocap_scoped'), false) AS able`,
  )
  return rows[0]?.able === true
}

/**
 * The database as it is read for somebody whose roles reach `units` (`province/unit`) alone: PostgreSQL itself shows the
 * people of no others, whatever a query forgets to ask. Statements on their own run as a role that sees those units alone;
 * `inTransaction` works as the owner, for the ledger writes by COPY, and is refused the records of other units it would write.
 */
export function scopeDatabase(database: Database, units: ReadonlySet<string>): Database {
  const all = kept.get(database.pool) ?? new Map<string, Database>()
  kept.set(database.pool, all)
  const setting = [...units].sort().join(",")
  const known = all.get(setting)
  if (known !== undefined) return known
  const made = make(database, setting)
  all.set(setting, made)
  const [oldest] = all.keys()
  if (all.size > keptAtMost && oldest !== undefined) all.delete(oldest)
  return made
}

function make(database: Database, units: string): Database {
  const connect = async (): Promise<pg.PoolClient> => {
    const client = await database.pool.connect()
    try {
      await client.query(
        "SELECT set_config('role', 'phocap_scoped', false), set_config('app.units', $1, false)",
        [units],
      )
    } catch (error) {
      client.release(true)
      throw error
    }
    return client
  }
  const giveBack = (client: pg.PoolClient, broken?: boolean | Error) => {
    if (broken !== undefined && broken !== false) {
      client.release(broken)
      return
    }
    client.query("RESET ROLE; RESET app.units").then(
      () => client.release(),
      () => client.release(true),
    )
  }
  const query = async (...given: Parameters<pg.PoolClient["query"]>): Promise<unknown> => {
    const client = await connect()
    try {
      return await (client.query as (...all: unknown[]) => Promise<unknown>)(...given)
    } finally {
      giveBack(client)
    }
  }
  const pool = new Proxy(database.pool, {
    get(target, key) {
      if (key === "query") return query
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === "function" ? value.bind(target) : value
    },
  })
  const borrow = {
    connect: async () => {
      const client = await connect()
      return new Proxy(client, {
        get(target, key) {
          if (key === "release") return (broken?: boolean | Error) => giveBack(target, broken)
          const value: unknown = Reflect.get(target, key, target)
          return typeof value === "function" ? value.bind(target) : value
        },
      })
    },
    end: async () => undefined,
  }
  const builder = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: borrow }) })
  const writes = units.split(",").filter((unit) => unit !== "" && !unit.includes("#"))
  return { pool, query: builder, writes, close: async () => undefined }
}
