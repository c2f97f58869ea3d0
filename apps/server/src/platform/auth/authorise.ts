import type { Policy } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import type { Actor, Grant } from "./actor.ts"
import { policyTable } from "./policy-table.ts"
import { type CallPlace, unitKey } from "./scope.ts"

function holds({ role }: Grant, policy: Policy): boolean {
  if (role === "operator") return true
  return policy !== "open" && policy !== "own-account" && policyTable[policy].includes(role)
}

function reaches({ scope, firstRound, lastRound }: Grant, place: CallPlace | null): boolean {
  if (place === null) return scope === "everywhere"
  if (scope !== "everywhere" && !scope.has(unitKey(place.provinceCode, place.unitCode))) return false
  if (place.year === null) return true
  return (firstRound ?? place.year) <= place.year && place.year <= (lastRound ?? place.year)
}

/**
 * Whether the actor may do it there. `place` null is a call that names no unit: it takes a role held everywhere. Deny by
 * default: what the table does not say is not allowed.
 */
export function may(actor: Actor, policy: Policy, place: CallPlace | null): boolean {
  if (policy === "open") return true
  if (actor.role === "nobody") return false
  if (policy === "own-account") return true
  if (actor.owesSecondFactor === true) return false
  return actor.grants.some((grant) => holds(grant, policy) && reaches(grant, place))
}

/**
 * Lets the call through or throws `auth.sign-in`, `auth.second-factor`, `auth.forbidden` (no role may), `auth.scope` (not in that unit or round).
 */
export function authorise(actor: Actor, policy: Policy, place: CallPlace | null): void {
  if (may(actor, policy, place)) return
  if (actor.role === "nobody") {
    throw new PhocapError(
      "auth.sign-in",
      "Chưa đăng nhập, hoặc phiên đã hết hạn.",
      "Đăng nhập rồi làm lại.",
      401,
    )
  }
  if (actor.owesSecondFactor === true) {
    throw new PhocapError(
      "auth.second-factor",
      "Người quản trị cần bật đăng nhập hai bước trước khi làm việc.",
      "Mở trang đăng nhập và làm theo hướng dẫn.",
      403,
    )
  }
  if (actor.grants.some((grant) => holds(grant, policy))) {
    throw new PhocapError(
      "auth.scope",
      "Đơn vị hoặc năm này không thuộc phần việc của bạn.",
      "Chọn đơn vị, năm khác; nếu cần thêm quyền, hỏi người quản trị tài khoản.",
      403,
    )
  }
  throw new PhocapError(
    "auth.forbidden",
    "Vai trò của bạn không được làm việc này.",
    "Hỏi người quản trị tài khoản của đơn vị.",
    403,
  )
}
