import type { Policy } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import type { Actor, Grant } from "./actor.ts"
import { may } from "./authorise.ts"
import type { CallPlace } from "./scope.ts"

/** The schools that somebody may do it for there; null for all of them. */
export function schoolsReached(actor: Actor, policy: Policy, place: CallPlace): ReadonlySet<string> | null {
  const grants = actor.grants.filter((grant) => may({ ...actor, grants: [grant] }, policy, place))
  if (grants.some((grant) => grant.school === undefined)) return null
  return new Set(grants.flatMap(({ school }) => (typeof school === "string" ? [school] : [])))
}

/** Throws `auth.school` where one's role is held in other schools; `code` null asks for what is of the whole unit. */
export function refuseOtherSchool(actor: Actor, policy: Policy, place: CallPlace, code: string | null): void {
  const schools = schoolsReached(actor, policy, place)
  if (schools === null || (code !== null && schools.has(code))) return
  throw new PhocapError(
    "auth.school",
    code === null
      ? "Phần này là của cả xã, phường; tài khoản của trường chỉ làm phần của trường mình."
      : "Trường này không thuộc phần việc của bạn.",
    "Mở trường của mình; nếu cần thêm quyền, hỏi người quản trị tài khoản.",
    403,
  )
}

/** How a grant's reach of a unit is written for the database's own lock. */
export function reachKeys({ school }: Grant, unit: string): readonly string[] {
  if (school === undefined) return [unit]
  return school === null ? [`${unit}#`] : [`${unit}#`, `${unit}#${school}`]
}
