import { enterDemo } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { operation } from "../../platform/http/operation.ts"
import { comeIn } from "./come-in.ts"
import { findDemoAccount, isDemoOpen } from "./demo-accounts.ts"

/** Comes in as the invented person of a role; only while the invented town is loaded. */
export const enterDemoOperation = operation(enterDemo, async (context, { body, request, reply }) => {
  const account = (await isDemoOpen(context)) ? await findDemoAccount(context.database, body.role) : null
  if (account === null) {
    throw new PhocapError(
      "demo.closed",
      "Chỉ dữ liệu minh họa mới đổi vai trò được.",
      "Đăng nhập bằng tài khoản của bạn.",
      404,
    )
  }
  await comeIn(context, { request, reply }, account, "demo")
  return { done: true as const }
})
