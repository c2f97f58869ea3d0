import { searchKey } from "@phocap/core"
import type { ColumnType } from "kysely"
import type { Database } from "../database/index.ts"

type Instant = ColumnType<string, string, string>
type InstantOrNull = ColumnType<string | null, string | null | undefined, string | null>

/** Rows of `migrations/0003-accounts.sql`. */
export interface AccountRow {
  id: string
  user_name: string
  full_name: string
  position: string
  password_hash: string | null
  password_changed_at: InstantOrNull
  totp_secret: Buffer | null
  totp_confirmed_at: InstantOrNull
  totp_last_step: number | null
  state: "invited" | "active" | "closed"
  demo: boolean
  created_at: Instant
  created_by: string
  closed_at: InstantOrNull
}

/** The name as it is kept: small letters without marks, so that nobody has to remember how they spelt it. */
export function userNameKey(typed: string): string {
  return searchKey(typed).replaceAll(" ", "")
}

export interface Account {
  readonly id: string
  readonly userName: string
  readonly fullName: string
  readonly passwordHash: string | null
  readonly state: AccountRow["state"]
  readonly demo: boolean
}

/** The account of a user name as typed. */
export async function findAccount({ pool }: Database, typed: string): Promise<Account | null> {
  const { rows } = await pool.query<Account>(
    `SELECT id, user_name AS "userName", full_name AS "fullName", password_hash AS "passwordHash", state, demo
     FROM account WHERE user_name = $1`,
    [userNameKey(typed)],
  )
  return rows[0] ?? null
}
