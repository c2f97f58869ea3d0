import { readInvitation, takeInvitation } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { hashPassword } from "../../platform/auth/password.ts"
import { hashSecret } from "../../platform/auth/secret.ts"
import { type Database, inTransaction } from "../../platform/database/index.ts"
import { operation } from "../../platform/http/operation.ts"
import { checkNewPassword } from "./check-new-password.ts"
import { comeIn } from "./come-in.ts"
import { invitationCodeKey } from "./invitation-code.ts"

interface Invited {
  readonly id: string
  readonly userName: string
  readonly fullName: string
}

/** The account that an invitation is for. Throws `invitation.code`. */
async function getInvited(
  pool: Pick<Database["pool"], "query">,
  code: string,
  now: string,
): Promise<Invited> {
  const { rows } = await pool.query<Invited>(
    `SELECT a.id, a.user_name AS "userName", a.full_name AS "fullName"
     FROM one_time_code c JOIN account a ON a.id = c.account_id
     WHERE c.code_hash = $1 AND c.kind = 'invitation' AND c.expires_at > $2 AND a.state <> 'closed'`,
    [hashSecret(invitationCodeKey(code)), now],
  )
  const invited = rows[0]
  if (invited !== undefined) return invited
  throw new PhocapError(
    "invitation.code",
    "Mã mời không đúng, đã dùng hoặc đã hết hạn.",
    "Gõ lại mã trong thư mời; mã cũ thì xin người quản trị cấp mã mới.",
    410,
  )
}

export const readInvitationOperation = operation(readInvitation, async ({ database, now }, { body }) => {
  const { userName, fullName } = await getInvited(database.pool, body.code, now())
  return { userName, fullName }
})

/** Takes an invitation up: the password chosen stands, earlier sessions end, the code is spent. */
export const takeInvitationOperation = operation(
  takeInvitation,
  async (context, { body, request, reply }) => {
    const { database } = context
    const now = context.now()
    const asked = await getInvited(database.pool, body.code, now)
    checkNewPassword(body.password, [asked.userName, asked.fullName])
    const hash = await hashPassword(body.password)
    const invited = await inTransaction(database, async ({ client }) => {
      const one = await getInvited(client, body.code, now)
      // Of two who send the same code at once one finds it gone.
      const { rowCount } = await client.query("DELETE FROM one_time_code WHERE account_id = $1", [one.id])
      if (rowCount === 0) return getInvited(client, "", now)
      await client.query(
        `UPDATE account SET password_hash = $2, password_changed_at = $3, state = 'active' WHERE id = $1`,
        [one.id, hash, now],
      )
      await client.query("UPDATE session SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL", [
        one.id,
        now,
      ])
      return one
    })
    await comeIn(context, { request, reply }, invited, "invitation")
    return { done: true as const }
  },
)
