import { readCookie, writeCookie } from "../../platform/auth/cookies.ts"
import { hashSecret, newSecret } from "../../platform/auth/secret.ts"
import type { Context } from "../../platform/http/context.ts"
import type { Exchange } from "./come-in.ts"

/** How long what was asked of a browser may take, seconds. */
const stepLife = 300

/** A sign-in half done: the password was right, or a challenge was given out. Nobody is signed in by it. */
export type StepKind = "second-factor" | "passkey" | "passkey-new" | "openid"

/** Remembers on the server what this browser was asked; an earlier question to it is void. */
export async function openStep(
  { database, now }: Context,
  { request, reply }: Exchange,
  step: { readonly kind: StepKind; readonly accountId: string | null; readonly detail: object },
): Promise<void> {
  const token = newSecret()
  await database.pool.query("DELETE FROM sign_in_step WHERE expires_at < $1 OR token_hash = $2", [
    now(),
    hashSecret(readCookie(request, "phocap_step") ?? ""),
  ])
  await database.pool.query(
    `INSERT INTO sign_in_step (token_hash, kind, account_id, detail, expires_at)
     VALUES ($1, $2, $3, $4, $5::timestamptz + make_interval(secs => $6))`,
    [hashSecret(token), step.kind, step.accountId, step.detail, now(), stepLife],
  )
  writeCookie(request, reply, "phocap_step", token, { seconds: stepLife })
}

/** What this browser was asked, spent with the call: of two answers one finds nothing. Null when too late, or never asked. */
export async function takeStep(
  { database, now }: Context,
  { request, reply }: Exchange,
  kind: StepKind,
): Promise<{ readonly accountId: string | null; readonly detail: Readonly<Record<string, unknown>> } | null> {
  const token = readCookie(request, "phocap_step")
  if (token === null) return null
  writeCookie(request, reply, "phocap_step", "", { seconds: 0 })
  const { rows } = await database.pool.query<{ accountId: string | null; detail: Record<string, unknown> }>(
    `DELETE FROM sign_in_step WHERE token_hash = $1 AND kind = $2 AND expires_at > $3
     RETURNING account_id AS "accountId", detail`,
    [hashSecret(token), kind, now()],
  )
  return rows[0] ?? null
}
