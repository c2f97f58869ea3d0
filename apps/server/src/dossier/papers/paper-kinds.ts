import { composeConditions } from "../compose/conditions-paper.ts"
import { composeCommitteeDecision, composeTeamDecision } from "../compose/decision.ts"
import type { Draft } from "../compose/draft.ts"
import { composeMinutes } from "../compose/minutes.ts"
import type { PaperGround } from "../compose/paper-ground.ts"
import { composePlan } from "../compose/plan.ts"
import { composeProposal } from "../compose/proposal.ts"
import { composeReport } from "../compose/report.ts"
import { communeReasons } from "./commune-reasons.ts"
import type { PaperKind } from "./paper-kind.ts"

/** A paper that a commune writes for its dossier. */
interface CommunePaper extends Omit<PaperKind, "needsCheck" | "make" | "reasons"> {
  readonly compose: (ground: PaperGround) => Draft
}

/** In the order in which the dossier is bound (NĐ 20/2014 Điều 26; the decisions and the plan are local practice). */
export const paperKinds: readonly CommunePaper[] = [
  {
    paper: "proposal",
    title: "Tờ trình đề nghị kiểm tra, công nhận",
    file: "To trinh",
    group: "request",
    ground: { instrument: "tt07-2016", article: "Điều 9 khoản 1" },
    compose: composeProposal,
  },
  {
    paper: "report",
    title: "Báo cáo quá trình thực hiện và kết quả",
    file: "Bao cao",
    group: "request",
    ground: { instrument: "nd20-2014", article: "Điều 26 khoản 2" },
    compose: composeReport,
  },
  {
    paper: "minutes",
    title: "Biên bản tự kiểm tra",
    file: "Bien ban tu kiem tra",
    group: "request",
    ground: { instrument: "nd20-2014", article: "Điều 26 khoản 2" },
    compose: composeMinutes,
  },
  {
    paper: "plan",
    title: "Kế hoạch năm",
    file: "Ke hoach",
    group: "decision",
    ground: null,
    compose: composePlan,
  },
  {
    paper: "committee",
    title: "Quyết định kiện toàn Ban Chỉ đạo",
    file: "Quyet dinh Ban Chi dao",
    group: "decision",
    ground: null,
    compose: (ground) => composeCommitteeDecision(ground.committee),
  },
  {
    paper: "team",
    title: "Quyết định thành lập đoàn tự kiểm tra",
    file: "Quyet dinh doan tu kiem tra",
    group: "decision",
    ground: null,
    compose: (ground) => composeTeamDecision(ground.team),
  },
  {
    paper: "conditions",
    title: "Điều kiện về đội ngũ và cơ sở vật chất",
    file: "Dieu kien",
    group: "table",
    ground: { instrument: "tt07-2016", article: "Điều 3 đến Điều 6" },
    compose: composeConditions,
  },
]

/** The papers of one commune and round. */
export function communeKinds(ground: PaperGround): PaperKind[] {
  return paperKinds.map(({ compose, ...kind }) => ({
    ...kind,
    needsCheck: kind.ground === null,
    make: () => ({ draft: compose(ground), book: ground.book }),
    reasons: () => communeReasons(ground, kind.paper),
  }))
}
