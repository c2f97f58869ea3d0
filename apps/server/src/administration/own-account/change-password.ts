import { changePassword } from "@phocap/contract"
import { writeAudit } from "../../platform/auth/audit.ts"
import { hashPassword } from "../../platform/auth/password.ts"
import { endSessions } from "../../platform/auth/sessions.ts"
import { operation } from "../../platform/http/operation.ts"
import { checkNewPassword } from "../sign-in/check-new-password.ts"
import { checkOwnPassword } from "./check-own-password.ts"

export const changePasswordOperation = operation(changePassword, async (context, { body }) => {
  const { database, actor } = context
  const { id, userName, fullName } = await checkOwnPassword(context, body.old, "old")
  checkNewPassword(body.new, [userName, fullName], "new")
  await database.pool.query("UPDATE account SET password_hash = $2, password_changed_at = $3 WHERE id = $1", [
    id,
    await hashPassword(body.new),
    context.now(),
  ])
  await endSessions(database, id, { kept: actor.sessionId }, context.now())
  await writeAudit(context, { kind: "account", place: null, subject: "Đổi mật khẩu của mình" })
  return { done: true as const }
})
