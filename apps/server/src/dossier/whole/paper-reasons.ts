import type { DossierReason } from "@phocap/contract"
import type { MadePaper } from "../papers/make-paper.ts"
import type { PaperKind } from "../papers/paper-kind.ts"
import { look, missing } from "../papers/reason.ts"

function ofOffice(made: MadePaper, paper: string): DossierReason[] {
  const { draft, passages, printed } = made
  const to = `/ho-so/${paper}`
  const reasons: DossierReason[] = []
  if (draft.hasMembers && (made.stored.details.members ?? []).length === 0) {
    reasons.push(missing("Chưa ghi thành viên.", to))
  }
  if (printed.number === null || printed.date === null) reasons.push(look("Chưa ghi số, ngày.", to))
  if (printed.signatures.at(-1)?.name === "") reasons.push(look("Chưa ghi họ tên người ký.", to))
  const outdated = passages.filter((one) => one.composedThen !== null || one.moved.length > 0).length
  if (outdated > 0) reasons.push(look(`${outdated} đoạn viết tay cần xem lại vì số liệu đã đổi.`, to))
  const typed = passages.reduce((sum, one) => sum + one.typed.length, 0)
  if (typed > 0) reasons.push(look(`${typed} con số gõ tay, không theo số liệu.`, to))
  return reasons
}

/** Everything that keeps a paper from being handed in, and what is to be looked at before it is signed. */
export function paperReasons(kind: PaperKind, made: MadePaper): DossierReason[] {
  if (made.stored.signed !== null) {
    return made.moved.length === 0
      ? []
      : [look(`${made.moved.length} số liệu đã đổi từ khi chốt để ký.`, `/ho-so/${kind.paper}`)]
  }
  return [...kind.reasons(), ...ofOffice(made, kind.paper)]
}
