import type { DossierReason } from "@phocap/contract"
import type { LawLibrary } from "../../platform/law/law-library.ts"
import type { UnitAt } from "../../platform/population/find-unit.ts"
import type { Draft } from "../compose/draft.ts"
import type { PaperKind } from "../papers/paper-kind.ts"
import type { StoredPaper } from "../papers/paper-store.ts"
import { look } from "../papers/reason.ts"
import { memberFigures } from "./above-figures.ts"
import type { AbovePapers } from "./above-papers.ts"
import { composeInspection } from "./compose-inspection.ts"
import { composeAboveProposal } from "./compose-proposal.ts"
import { composeRecognitionDecision } from "./compose-recognition.ts"
import { composeAboveReport } from "./compose-report.ts"
import type { Member } from "./member.ts"

/** From this round on communes are inspected and recognised by the province; by which body was not read anywhere. */
const twoLevelsSince = 2025

/** The minutes of the inspection of a unit. */
export const inspectionPaper = ({ code }: UnitAt): string => `inspection-${code}`

function sharesReasons({ overview }: AbovePapers): DossierReason[] {
  const unread = overview.aggregates.filter((verdict) => verdict.needsCheck).length
  const open = overview.aggregates.filter((verdict) => verdict.state === "unknown").length
  return [
    ...(unread === 0
      ? []
      : [look(`Tỷ lệ xã phải đạt của ${unread} chương trình chưa đọc được trong văn bản: cần kiểm tra.`)]),
    ...(open === 0 ? [] : [look(`${open} chương trình chưa đủ dữ liệu để kết luận.`, "/")]),
  ]
}

function memberReasons(member: Member): DossierReason[] {
  if (member.people === 0) return [look("Đơn vị chưa có ai trong sổ.")]
  const open = member.results.filter((one) => one.state === "unknown").length
  return open === 0 ? [] : [look(`${open} chương trình chưa đủ dữ liệu để kết luận.`)]
}

/** The papers of a district or province: NĐ 20/2014 Điều 27 and 28; the request of a province TT 07/2016 Điều 9. */
export function aboveKinds(
  law: LawLibrary,
  unit: UnitAt,
  papers: AbovePapers,
  stored: ReadonlyMap<string, StoredPaper>,
): PaperKind[] {
  const { members, book, overview } = papers
  const since = overview.year >= twoLevelsSince
  const article = unit.level === 1 ? "Điều 28" : "Điều 27"
  const nd20 = { instrument: "nd20-2014", article }
  const make = (compose: (of: AbovePapers) => Draft) => () => ({ draft: compose(papers), book })
  const proposal: PaperKind = {
    paper: "proposal",
    title: "Tờ trình đề nghị kiểm tra, công nhận",
    file: "To trinh",
    group: "request",
    ground: { instrument: "tt07-2016", article: "Điều 9 khoản 1" },
    needsCheck: false,
    make: make(composeAboveProposal),
    reasons: () => [
      ...sharesReasons(papers),
      ...(since
        ? [
            look(
              "Cơ quan công nhận tùy chương trình và mức độ (Nghị định 143/2025): kiểm tra nơi gửi.",
              "/cong-nhan",
            ),
          ]
        : []),
    ],
  }
  const inspections = members.map((member): PaperKind => {
    const paper = inspectionPaper(member.unit)
    return {
      paper,
      title: `Biên bản kiểm tra ${member.unit.name}`,
      file: `Bien ban kiem tra ${member.unit.name}`,
      group: "inspection",
      ground: nd20,
      needsCheck: since,
      make: () => {
        const own = memberFigures(law, book, member, overview.year)
        const team = stored.get(paper)?.details.members ?? []
        return { draft: composeInspection(member, team, own), book: own }
      },
      reasons: () => memberReasons(member),
    }
  })
  return [
    ...(unit.level === 1 ? [proposal] : []),
    {
      paper: "report",
      title: "Báo cáo quá trình thực hiện và kết quả",
      file: "Bao cao",
      group: "request",
      ground: nd20,
      needsCheck: overview.aggregates.some((verdict) => verdict.needsCheck),
      make: make(composeAboveReport),
      reasons: () => sharesReasons(papers),
    },
    ...inspections,
    {
      paper: "recognition",
      title: "Quyết định công nhận các đơn vị",
      file: "Quyet dinh cong nhan",
      group: "decision",
      ground: nd20,
      needsCheck: since,
      make: make(composeRecognitionDecision),
      reasons: () =>
        since
          ? [look("Cơ quan công nhận xã từ 01/7/2025 chưa đọc được trong văn bản: hỏi Sở trước khi ký.")]
          : [],
    },
  ]
}
