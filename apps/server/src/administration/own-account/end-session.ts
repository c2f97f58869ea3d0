import { endSession } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { writeAudit } from "../../platform/auth/audit.ts"
import { endSessions } from "../../platform/auth/sessions.ts"
import { operation } from "../../platform/http/operation.ts"
import { ownId } from "./own-id.ts"

export const endSessionOperation = operation(endSession, async (context, { params }) => {
  const ended = await endSessions(context.database, ownId(context.actor), { id: params.id }, context.now())
  if (ended === 0) {
    throw new PhocapError(
      "session.missing",
      "Phiên này đã kết thúc.",
      "Tải lại trang để xem các phiên còn mở.",
      404,
    )
  }
  await writeAudit(context, { kind: "account", place: null, subject: "Đăng xuất một thiết bị khác của mình" })
  return { done: true as const }
})
