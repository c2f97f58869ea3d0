import type { DossierReason } from "@phocap/contract"
import type { MadePaper } from "../papers/make-paper.ts"
import type { DossierGround } from "../papers/paper-ground.ts"

const missing = (text: string, to: string | null = null): DossierReason => ({ text, to, weight: "missing" })
const look = (text: string, to: string | null = null): DossierReason => ({ text, to, weight: "look" })

/** What the records still lack for a paper that states results. */
function ofRecord(ground: DossierGround): DossierReason[] {
  const { overview, commune } = ground
  const reasons: DossierReason[] = []
  if (overview.households === 0) return [missing("Chưa có hộ nào trong sổ.", "/nhap")]
  const open = overview.verdicts.filter((verdict) => verdict.state === "unknown").length
  if (open > 0) reasons.push(look(`${open} chương trình chưa đủ dữ liệu để kết luận.`, "/dat-chuan"))
  if (commune.stamp.state === "open") reasons.push(look("Số liệu năm nay chưa gửi, chưa chốt."))
  return reasons
}

/** What is special to one paper. */
function ofKind(ground: DossierGround, paper: string): DossierReason[] {
  const { overview } = ground
  if (paper === "proposal") {
    return [
      ...(overview.verdicts.every((verdict) => verdict.reached === 0)
        ? [missing("Chưa đạt chuẩn chương trình nào để đề nghị công nhận.", "/dat-chuan")]
        : []),
      ...(ground.overview.year >= 2025
        ? [look("Cơ quan công nhận xã từ 01/7/2025 chưa đọc được trong văn bản: kiểm tra nơi gửi.")]
        : []),
    ]
  }
  if (paper === "minutes") {
    return [
      ...(ground.team.length === 0 ? [missing("Chưa ghi thành viên đoàn tự kiểm tra.", "/ho-so/team")] : []),
    ]
  }
  if (paper === "conditions") {
    const open = openConditions(ground)
    return open === 0 ? [] : [missing(`${open} điều kiện chưa xác định.`, "/truong")]
  }
  return []
}

function openConditions({ book, overview }: DossierGround): number {
  return overview.verdicts
    .flatMap(({ programme }) =>
      ["staff", "facilities"].map((group) => `conditions.${programme}.${group}.open`),
    )
    .map((id) => Number((book.find(id)?.text ?? "0").replaceAll(".", "")))
    .reduce((sum, open) => sum + open, 0)
}

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
export function paperReasons(ground: DossierGround, paper: string, made: MadePaper): DossierReason[] {
  if (made.stored.signed !== null) {
    return made.moved.length === 0
      ? []
      : [look(`${made.moved.length} số liệu đã đổi từ khi chốt để ký.`, `/ho-so/${paper}`)]
  }
  const states = ["report", "minutes", "proposal"].includes(paper) ? ofRecord(ground) : []
  return [...states, ...ofKind(ground, paper), ...ofOffice(made, paper)]
}
