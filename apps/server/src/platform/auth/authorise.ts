import type { Policy, Route } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import type { Actor } from "./actor.ts"

/** Policies of the one local officer; accounts and scopes will decide here, and nowhere else. */
const granted: Readonly<Record<string, readonly Policy[]>> = {
  officer: [
    "open",
    "read-figures",
    "read-people",
    "edit-people",
    "import",
    "edit-schools",
    "edit-settings",
    "submit-round",
    "accept-round",
    "adjust-round",
    "read-history",
    "backup",
  ],
}

/** Lets the call through or throws `auth.forbidden`. Deny by default: an unknown role may do nothing. */
export function authorise(actor: Actor, route: Pick<Route, "policy">): void {
  if (granted[actor.role]?.includes(route.policy) !== true) {
    throw new PhocapError(
      "auth.forbidden",
      "Tài khoản này không được làm việc đó.",
      "Hỏi người quản trị đơn vị.",
      403,
    )
  }
}
