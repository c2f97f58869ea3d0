import type { DossierReason } from "@phocap/contract"
import type { PaperGround } from "../compose/paper-ground.ts"
import { look, missing } from "./reason.ts"

/** What the records still lack for a paper that states results. */
function ofRecord(ground: PaperGround): DossierReason[] {
  const { overview, commune } = ground
  const reasons: DossierReason[] = []
  if (overview.households === 0) return [missing("Chưa có hộ nào trong sổ.", "/nhap")]
  const open = overview.verdicts.filter((verdict) => verdict.state === "unknown").length
  if (open > 0) reasons.push(look(`${open} chương trình chưa đủ dữ liệu để kết luận.`, "/dat-chuan"))
  if (commune.stamp.state === "open") reasons.push(look("Số liệu năm nay chưa gửi, chưa chốt."))
  return reasons
}

/** What is special to one paper. */
function ofKind(ground: PaperGround, paper: string): DossierReason[] {
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
  if (paper === "plan") {
    return ground.book.has("targets.of")
      ? []
      : [look("Chưa đặt chỉ tiêu năm: báo cáo chỉ so được với quy định và năm trước.", "/ho-so/plan")]
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

function openConditions({ book, overview }: PaperGround): number {
  return overview.verdicts
    .flatMap(({ programme }) =>
      ["staff", "facilities"].map((group) => `conditions.${programme}.${group}.open`),
    )
    .map((id) => Number((book.find(id)?.text ?? "0").replaceAll(".", "")))
    .reduce((sum, open) => sum + open, 0)
}

/** What the records of a commune still lack for a paper. */
export function communeReasons(ground: PaperGround, paper: string): DossierReason[] {
  const states = ["report", "minutes", "proposal"].includes(paper) ? ofRecord(ground) : []
  return [...states, ...ofKind(ground, paper)]
}
