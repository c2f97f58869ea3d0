import type { ProgrammeVerdict } from "@phocap/engine"
import { type DraftPart, passage } from "./draft.ts"
import { levelWords } from "./programme-texts.ts"

type Reached = Pick<ProgrammeVerdict, "programme" | "graded" | "reached" | "state">

const reachedOf = <V extends Reached>(verdicts: readonly V[]) =>
  verdicts.filter((verdict) => verdict.reached > 0)

/** "Ưu điểm" of a report: the programmes that reached their standard. */
export function strengthsPassage(verdicts: readonly Reached[]): DraftPart {
  const good = reachedOf(verdicts).map(
    (verdict) => `{programme.${verdict.programme}.in} ${levelWords(verdict)}`,
  )
  return passage(
    "strengths",
    "Ưu điểm",
    good.length === 0
      ? "Ưu điểm: công tác điều tra, cập nhật số liệu được thực hiện đến từng hộ."
      : `Ưu điểm: ${good.join("; ")}.`,
  )
}

/** What `who` asks in a tờ trình to be recognised for: what was reached, programme by programme. */
export function askedPassage(verdicts: readonly Reached[], who: string): DraftPart {
  const asked = reachedOf(verdicts)
  return passage(
    "asked",
    "Nội dung đề nghị",
    ...(asked.length === 0
      ? [`Theo số liệu tại thời điểm {referenceDate}, ${who} chưa đạt chuẩn ở chương trình nào.`]
      : [
          `Theo số liệu tại thời điểm {referenceDate}, ${who} đề nghị được kiểm tra, công nhận:`,
          ...asked.map((verdict) => `- {programme.${verdict.programme}}: ${levelWords(verdict)}.`),
        ]),
  )
}
