import type { NewGrant } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import type { Actor } from "../../platform/auth/actor.ts"
import { authorise } from "../../platform/auth/authorise.ts"
import { callPlace } from "../../platform/auth/call-place.ts"
import type { CallPlace } from "../../platform/auth/scope.ts"
import type { Database } from "../../platform/database/index.ts"

/**
 * Where a role is to be held; null for everywhere. Nobody gives out what reaches further than they do: throws `auth.scope`,
 * `unit.missing`, or `grant.period` for a time that ends before it begins.
 */
export async function grantableUnit(
  { database, actor }: { readonly database: Database; readonly actor: Actor },
  grant: NewGrant,
  field = "",
): Promise<Pick<CallPlace, "provinceCode" | "unitCode"> | null> {
  const { from, to, firstRound, lastRound } = grant
  if ((to !== null && to < from) || (firstRound !== null && lastRound !== null && lastRound < firstRound)) {
    throw new PhocapError(
      "grant.period",
      "Thời hạn kết thúc trước khi bắt đầu.",
      "Sửa ngày hoặc năm cho đúng thứ tự.",
      422,
      { [`${field}to`]: "Sau ngày bắt đầu." },
    )
  }
  const place = grant.unit === null ? null : await callPlace(database, { unit: grant.unit })
  authorise(actor, "manage-accounts", place)
  return place
}
