import { signIn } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { findAccount, userNameKey } from "../../platform/auth/account.ts"
import { writeAudit } from "../../platform/auth/audit.ts"
import { trySourceOf } from "../../platform/auth/known-device.ts"
import { verifyPassword } from "../../platform/auth/password.ts"
import { deviceOf } from "../../platform/auth/sessions.ts"
import { checkThrottle, forgetFailures, noteFailure } from "../../platform/auth/throttle.ts"
import { operation } from "../../platform/http/operation.ts"
import { comeIn } from "./come-in.ts"
import { asksSecondFactor } from "./second-factor.ts"
import { openStep } from "./step.ts"

/** The same words and the same work whether the name is here or not, closed or not yet taken up. */
export const signInOperation = operation(signIn, async (context, { body, request, reply }) => {
  const { database } = context
  const userName = userNameKey(body.userName)
  const account = await findAccount(database, body.userName)
  const source = await trySourceOf(database, request, account?.id ?? null)
  await checkThrottle(database, userName, source, context.now())
  const kept = account?.state === "active" ? account.passwordHash : null
  const fits = await verifyPassword(kept, body.password)
  if (!fits || account === null) {
    await noteFailure(database, userName, source, context.now())
    const actor = { ...context.actor, device: deviceOf(request), source: request.ip }
    const subject = `Đăng nhập không được: ${account?.userName ?? "tên không có"}`
    await writeAudit({ ...context, actor }, { kind: "sign-in-refused", place: null, subject })
    throw new PhocapError(
      "auth.wrong",
      "Tên đăng nhập hoặc mật khẩu không đúng.",
      "Gõ lại; quên mật khẩu thì xin người quản trị cấp mã mời mới.",
      401,
    )
  }
  await forgetFailures(database, userName, source)
  if (await asksSecondFactor(database, account.id)) {
    const step = { kind: "second-factor", accountId: account.id, detail: {} } as const
    await openStep(context, { request, reply }, step)
    return { next: "second-factor" as const }
  }
  await comeIn(context, { request, reply }, account, "password")
  return { next: "in" as const }
})
