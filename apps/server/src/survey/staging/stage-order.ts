import type { ImportSummary } from "@phocap/contract"
import type { Area, Rules } from "@phocap/engine"
import type { ClientConfig, PoolConfig } from "pg"
import type { Place } from "./database-register.ts"

/** What a thread needs to read a file and stage it: plain data, for it crosses into another thread. */
export interface StageOrder {
  readonly path: string
  readonly connection: Connection
  readonly place: Place
  readonly communeName: string
  readonly provinceName: string
  readonly rules: Rules
  readonly area: Area
  readonly import: {
    readonly id: string
    readonly fileName: string
    readonly sha256: string
    readonly actor: string
    readonly at: string
  }
}

/** What `import_batch.summary` holds. */
export type StagedSummary = Pick<
  ImportSummary,
  | "rows"
  | "added"
  | "changed"
  | "unchanged"
  | "rejected"
  | "absent"
  | "errors"
  | "warnings"
  | "problemKinds"
  | "verdicts"
> & {
  /** Last entry of the unit's ledger that the plan has seen. */
  readonly seq: number
}

export type Connection = Pick<
  ClientConfig,
  "host" | "port" | "user" | "password" | "database" | "connectionString"
>

/** The part of a pool's settings by which another thread reaches the same database. */
export function connectionOf(options: PoolConfig): Connection {
  const { host, port, user, password, database, connectionString } = options
  return {
    host,
    port,
    user,
    password: typeof password === "string" ? password : undefined,
    database,
    connectionString,
  }
}
