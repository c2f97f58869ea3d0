import { signOut } from "@phocap/contract"
import { writeAudit } from "../../platform/auth/audit.ts"
import { writeCookie } from "../../platform/auth/cookies.ts"
import { operation } from "../../platform/http/operation.ts"
import { leave } from "./come-in.ts"
import { leaveElsewhere } from "./leave-elsewhere.ts"

export const signOutOperation = operation(signOut, async (context, { request, reply }) => {
  const elsewhere = await leaveElsewhere(context, request)
  await leave(context, request)
  writeCookie(request, reply, "phocap_session", "", { seconds: 0 })
  if (context.actor.accountId !== null)
    await writeAudit(context, { kind: "sign-out", place: null, subject: "Đăng xuất" })
  return { done: true as const, elsewhere }
})
