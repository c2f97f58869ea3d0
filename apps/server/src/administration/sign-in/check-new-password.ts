import { PhocapError } from "@phocap/core"
import { passwordProblem } from "../../platform/auth/password.ts"

/** Throws with words beside the field when a new password will not do. */
export function checkNewPassword(password: string, names: readonly string[], field = "password"): void {
  const problem = passwordProblem(password, names)
  if (problem === null) return
  throw new PhocapError("password.weak", problem, "Chọn mật khẩu khác, như một câu bốn năm chữ.", 422, {
    [field]: problem,
  })
}
