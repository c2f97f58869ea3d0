import { vietnamDay } from "@phocap/core"
import type { FastifyRequest } from "fastify"
import type { Database } from "../database/index.ts"
import type { Actor } from "./actor.ts"
import { loadGrants } from "./load-grants.ts"
import { hashSecret, newSecret } from "./secret.ts"

/** Unused for so long, a session is over; and after so long in any case. Seconds. */
export const sessionIdle = 12 * 3600
export const sessionLife = 7 * 24 * 3600
/** How often it is written down that a session is in use. */
const noteEvery = 300

/** By what somebody came in. */
export type SignInMeans = "password" | "totp" | "recovery" | "passkey" | "openid" | "invitation" | "demo"

export interface NewSession {
  readonly id: string
  readonly accountId: string
  readonly means: SignInMeans
  readonly now: string
}

/** Opens a session with a token of its own, never one that the browser brought: the token, for the cookie. */
export async function openSession(
  { pool }: Database,
  request: FastifyRequest,
  given: NewSession,
): Promise<string> {
  const token = newSecret()
  await pool.query(
    `INSERT INTO session (id, token_hash, account_id, means, device, source, created_at, seen_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
    [given.id, hashSecret(token), given.accountId, given.means, deviceOf(request), request.ip, given.now],
  )
  return token
}

interface Found {
  id: string
  account_id: string
  user_name: string
  full_name: string
  device: string
  stale: boolean
  by_password_alone: boolean
}

/**
 * Who a session's token stands for; null when it is unknown, over, revoked, or the account is closed. Invented people go
 * when the first real one comes. An administrator who came in by a password alone owes a second factor, where that is asked.
 */
export async function findActor(
  database: Database,
  token: string,
  source: string,
  now: string,
  secondFactorForAdministrators = false,
): Promise<Actor | null> {
  const { rows } = await database.pool.query<Found>(
    `SELECT s.id, s.account_id, a.user_name, a.full_name, s.device,
       s.seen_at < $2::timestamptz - make_interval(secs => $5) AS stale,
       NOT a.demo AND a.totp_confirmed_at IS NULL AND s.means NOT IN ('passkey', 'openid') AS by_password_alone
     FROM session s JOIN account a ON a.id = s.account_id
     WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND a.state = 'active'
       AND NOT (a.demo AND EXISTS (SELECT FROM account WHERE NOT demo))
       AND s.seen_at > $2::timestamptz - make_interval(secs => $3)
       AND s.created_at > $2::timestamptz - make_interval(secs => $4)`,
    [hashSecret(token), now, sessionIdle, sessionLife, noteEvery],
  )
  const found = rows[0]
  if (found === undefined) return null
  if (found.stale) await database.pool.query("UPDATE session SET seen_at = $2 WHERE id = $1", [found.id, now])
  const grants = await loadGrants(database, [found.account_id], vietnamDay(now))
  return {
    name: `${found.full_name} (${found.user_name})`,
    role: grants[0]?.role ?? "leader",
    device: found.device,
    source,
    accountId: found.account_id,
    sessionId: found.id,
    grants,
    owesSecondFactor:
      secondFactorForAdministrators &&
      found.by_password_alone &&
      grants.some((grant) => grant.role === "administrator"),
  }
}

/** Ends sessions of an account: the one named, or all but the one that is `kept`. */
export async function endSessions(
  { pool }: Database,
  accountId: string,
  which: { readonly id: string } | { readonly kept: string | null },
  now: string,
): Promise<number> {
  const one = "id" in which
  const { rowCount } = await pool.query(
    `UPDATE session SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL AND
     ${one ? "id = $3" : "($3::uuid IS NULL OR id <> $3)"}`,
    [accountId, now, one ? which.id : which.kept],
  )
  return rowCount ?? 0
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, "Edge"],
  [/coc_coc/i, "Cốc Cốc"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrom(e|ium)\//, "Chrome"],
  [/Safari\//, "Safari"],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS/, "macOS"],
  [/Linux|CrOS/, "Linux"],
]

/** The browser in words that people recognise it by: "Chrome, Windows". */
export function deviceOf(request: FastifyRequest): string {
  const agent = request.headers["user-agent"] ?? ""
  const name = (list: typeof browsers) => list.find(([sign]) => sign.test(agent))?.[1]
  return (
    [name(browsers), name(systems)].filter((part) => part !== undefined).join(", ") || "Chương trình khác"
  )
}
