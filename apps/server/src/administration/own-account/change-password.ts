import { changePassword } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { userNameKey } from "../../platform/auth/account.ts"
import { writeAudit } from "../../platform/auth/audit.ts"
import { hashPassword, verifyPassword } from "../../platform/auth/password.ts"
import { endSessions } from "../../platform/auth/sessions.ts"
import { checkThrottle, noteFailure } from "../../platform/auth/throttle.ts"
import { operation } from "../../platform/http/operation.ts"
import { checkNewPassword } from "../sign-in/check-new-password.ts"
import { ownId } from "./own-id.ts"

/** The old password is asked again: an unguarded screen is not enough to take an account over. */
export const changePasswordOperation = operation(changePassword, async (context, { body }) => {
  const { database, actor } = context
  const id = ownId(actor)
  const { rows } = await database.pool.query<{
    user_name: string
    full_name: string
    password_hash: string | null
  }>("SELECT user_name, full_name, password_hash FROM account WHERE id = $1", [id])
  const account = rows[0]
  if (account === undefined) throw new Error("a session of an account that is not there")
  const source = { kind: "device" as const, value: `session ${actor.sessionId}` }
  const name = userNameKey(account.user_name)
  await checkThrottle(database, name, source, context.now())
  if (!(await verifyPassword(account.password_hash, body.old))) {
    await noteFailure(database, name, source, context.now())
    throw new PhocapError(
      "password.old",
      "Mật khẩu hiện nay không đúng.",
      "Gõ lại mật khẩu đang dùng.",
      422,
      {
        old: "Không đúng mật khẩu đang dùng.",
      },
    )
  }
  checkNewPassword(body.new, [account.user_name, account.full_name], "new")
  await database.pool.query("UPDATE account SET password_hash = $2, password_changed_at = $3 WHERE id = $1", [
    id,
    await hashPassword(body.new),
    context.now(),
  ])
  await endSessions(database, id, { kept: actor.sessionId }, context.now())
  await writeAudit(context, { kind: "account", place: null, subject: "Đổi mật khẩu của mình" })
  return { done: true as const }
})
