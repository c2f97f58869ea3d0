import { getOwnAccount, type PasskeyEntry, type SessionEntry } from "@phocap/contract"
import type { Actor } from "../../platform/auth/actor.ts"
import { sessionIdle, sessionLife } from "../../platform/auth/sessions.ts"
import { operation } from "../../platform/http/operation.ts"
import { readGrants } from "../accounts/read-grants.ts"
import { ownId } from "./own-id.ts"

export const getOwnAccountOperation = operation(getOwnAccount, async ({ database, actor, now }) => {
  const id = ownId(actor)
  const { rows } = await database.pool.query<{
    user_name: string
    full_name: string
    position: string
    has_password: boolean
    password_changed_at: string | null
    totp_confirmed_at: string | null
    codes: number
  }>(
    `SELECT user_name, full_name, position, password_hash IS NOT NULL AS has_password, password_changed_at,
       totp_confirmed_at, (SELECT count(*) FROM recovery_code r WHERE r.account_id = account.id) AS codes
     FROM account WHERE id = $1`,
    [id],
  )
  const account = rows[0]
  if (account === undefined) throw new Error("a session of an account that is not there")
  const [grants, passkeys, sessions] = await Promise.all([
    readGrants(database, [id]),
    database.pool.query<PasskeyEntry>(
      `SELECT credential_id AS id, name, made_at AS "madeAt", used_at AS "usedAt" FROM passkey
       WHERE account_id = $1 ORDER BY made_at`,
      [id],
    ),
    database.pool.query<Omit<SessionEntry, "here">>(
      `SELECT id, device, source, means, created_at AS "createdAt", seen_at AS "seenAt" FROM session
       WHERE account_id = $1 AND revoked_at IS NULL
         AND seen_at > $2::timestamptz - make_interval(secs => $3)
         AND created_at > $2::timestamptz - make_interval(secs => $4)
       ORDER BY seen_at DESC`,
      [id, now(), sessionIdle, sessionLife],
    ),
  ])
  return {
    userName: account.user_name,
    fullName: account.full_name,
    position: account.position,
    hasPassword: account.has_password,
    passwordChangedAt: account.password_changed_at,
    totpSince: account.totp_confirmed_at,
    recoveryCodesLeft: account.codes,
    passkeys: passkeys.rows,
    grants: grants.get(id) ?? [],
    sessions: sessions.rows.map((session) => ({ ...session, here: isHere(actor, session.id) })),
  }
})

const isHere = (actor: Actor, id: string) => actor.sessionId === id
