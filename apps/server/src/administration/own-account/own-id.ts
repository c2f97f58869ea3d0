import { PhocapError } from "@phocap/core"
import type { Actor } from "../../platform/auth/actor.ts"

/** The account of whoever calls. Throws `auth.sign-in` for those who are here without one. */
export function ownId({ accountId }: Actor): string {
  if (accountId !== null) return accountId
  throw new PhocapError(
    "auth.sign-in",
    "Bạn đang xem mà chưa đăng nhập bằng tài khoản nào.",
    "Đăng nhập rồi mở lại trang này.",
    401,
  )
}
