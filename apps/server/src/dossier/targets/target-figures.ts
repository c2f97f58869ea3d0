import type { YearTargets } from "@phocap/contract"
import { vietnameseExact, vietnamesePercent } from "@phocap/documents"
import type { ProgrammeVerdict } from "@phocap/engine"
import { programmeWord } from "../figures/criterion-figures.ts"
import type { FigureBook } from "../figures/figure-book.ts"
import { heldTargets } from "./held-targets.ts"

/** The targets of the year's plan, how many of them were reached, and how many people each still needs. */
export function targetFigures(
  book: FigureBook,
  verdicts: readonly ProgrammeVerdict[],
  targets: YearTargets,
): void {
  const held = heldTargets(verdicts, targets)
  if (held.length === 0) return
  for (const one of held) {
    const { programme } = one.verdict
    if (one.kind === "level") {
      const label = `${programmeWord(programme)}: mức độ theo chỉ tiêu năm`
      book.add(`target.${programme}`, label, String(one.level), "office")
      continue
    }
    const { id, criterion } = one.question
    const name = `${programmeWord(programme)}, ${criterion.label}`
    book.add(`target.${id}`, `${name}: chỉ tiêu năm`, `${vietnameseExact(one.percent)}%`, "office")
    book.count(`target.${id}.short`, `${name}: số còn thiếu so với chỉ tiêu`, one.short)
    const { figure } = criterion
    if (figure === null || figure.of === 0) continue
    const percent = vietnamesePercent(figure.counted, figure.of, one.percent) ?? ""
    book.add(`target.${id}.percent`, `${name}: tỷ lệ để so với chỉ tiêu`, percent)
  }
  const count = (state: string) => held.filter((one) => one.state === state).length
  book.count("targets.of", "Số chỉ tiêu của kế hoạch năm", held.length)
  book.count("targets.met", "Số chỉ tiêu đã đạt", count("met"))
  book.count("targets.unmet", "Số chỉ tiêu chưa đạt", count("unmet"))
  book.count("targets.open", "Số chỉ tiêu chưa đủ dữ liệu để kết luận", count("unknown"))
  book.count("targets.nobody", "Số chỉ tiêu không có đối tượng", count("nobody"))
}
