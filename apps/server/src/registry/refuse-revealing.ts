import { PhocapError } from "@phocap/core"
import { revealsRestricted } from "@phocap/engine"
import { noteOpening } from "../platform/auth/audit.ts"
import { may } from "../platform/auth/authorise.ts"
import type { CallPlace } from "../platform/auth/scope.ts"
import type { Context } from "../platform/http/context.ts"
import type { Commune } from "../platform/population/commune.ts"

/**
 * Before a list is opened by a predicate: one that tells who is disabled, of which ethnicity or religion is for roles that
 * need it, and that it was opened is written down. Throws `auth.restricted`.
 */
export async function refuseRevealing(
  context: Context,
  commune: Commune,
  place: CallPlace,
  where: string,
  words: string,
): Promise<void> {
  if (!revealsRestricted(where, commune.rules.definitions)) return
  if (may(context.actor, "read-restricted", place)) {
    await noteOpening(context, { place, subject: `Danh sách: ${words}` })
    return
  }
  throw new PhocapError(
    "auth.restricted",
    "Danh sách này cho biết ai khuyết tật, thuộc dân tộc hay tôn giáo nào; vai trò của bạn không xem được.",
    "Con số vẫn xem được. Cần danh sách cho công việc thì hỏi cán bộ PCGD-XMC của đơn vị.",
    403,
  )
}
