import { PhocapError } from "@phocap/core"
import { writeAudit } from "../../platform/auth/audit.ts"
import { verifyPassword } from "../../platform/auth/password.ts"
import { checkThrottle, forgetFailures, noteFailure } from "../../platform/auth/throttle.ts"
import type { Context } from "../../platform/http/context.ts"
import { ownId } from "./own-id.ts"

export interface OwnNames {
  readonly id: string
  readonly userName: string
  readonly fullName: string
}

/**
 * The password is asked again before what keeps an account safe is changed: an unguarded screen is not enough to take it
 * over. Throws with words beside `field`.
 */
export async function checkOwnPassword(context: Context, password: string, field: string): Promise<OwnNames> {
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
  await checkThrottle(database, account.user_name, source, context.now())
  if (!(await verifyPassword(account.password_hash, password))) {
    await noteFailure(database, account.user_name, source, context.now())
    const subject = "Gõ sai mật khẩu của mình khi đổi cách đăng nhập"
    await writeAudit(context, { kind: "sign-in-refused", place: null, subject })
    throw new PhocapError(
      "password.old",
      "Mật khẩu hiện nay không đúng.",
      "Gõ lại mật khẩu đang dùng.",
      422,
      {
        [field]: "Không đúng mật khẩu đang dùng.",
      },
    )
  }
  await forgetFailures(database, account.user_name, source)
  return { id, userName: account.user_name, fullName: account.full_name }
}
