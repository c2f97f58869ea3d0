import type { Overview } from "@phocap/contract"
import { vietnameseExact, vietnameseNumber, vietnamesePercent } from "@phocap/documents"
import type { CriterionVerdict, ProgrammeVerdict } from "@phocap/engine"
import type { FigureBook } from "./figure-book.ts"
import { withinSentence } from "./unit-names.ts"

const programmeWords: Readonly<Record<string, string>> = {
  preschool5: "Mầm non 5 tuổi",
  preschool35: "Mầm non 3–5 tuổi",
  primary: "Tiểu học",
  lowerSecondary: "THCS",
  literacy: "Xóa mù chữ",
}

export function programmeWord(programme: string): string {
  return programmeWords[programme] ?? programme
}

/** What is known of a unit beside its verdicts; of a unit seen from above neither lists nor earlier years. */
export type FiguredOverview = Pick<Overview, "year" | "details" | "trends">

type Point = Overview["trends"][number]["points"][number]

/** In percent with the one decimal that readers see: a difference must be that of the two numbers printed. */
function shownShare(point: Point): number {
  return Math.round((point.counted / point.of) * 1000) / 10
}

/** The points of a criterion in the round and the round before it; null where either is not there. */
export function yearOnYear(
  overview: FiguredOverview,
  criterion: string,
): { now: Point; last: Point; change: number } | null {
  const points = overview.trends.find((trend) => trend.criterion === criterion)?.points ?? []
  const now = points.find((point) => point.year === overview.year && point.of > 0)
  const last = points.find((point) => point.year === overview.year - 1 && point.of > 0)
  return now === undefined || last === undefined
    ? null
    : { now, last, change: shownShare(now) - shownShare(last) }
}

function trendFigures(
  book: FigureBook,
  overview: FiguredOverview,
  criterion: CriterionVerdict,
  name: string,
): void {
  const found = yearOnYear(overview, criterion.id)
  if (found === null) return
  const { last, change } = found
  book.add(`${criterion.id}.last`, `${name}: tỷ lệ năm trước`, vietnamesePercent(last.counted, last.of) ?? "")
  book.add(
    `${criterion.id}.change`,
    `${name}: chênh lệch so với năm trước`,
    vietnameseNumber(Math.abs(change), 1),
  )
}

function criterionFigures(
  book: FigureBook,
  overview: FiguredOverview,
  criterion: CriterionVerdict,
  name: string,
): void {
  const { id, figure } = criterion
  const detail = overview.details.find((one) => one.id === id)
  book.add(`${id}.name`, `${name}: tên tiêu chí`, criterion.label, "law")
  book.add(`${id}.atLeast`, `${name}: ngưỡng`, `${vietnameseExact(criterion.atLeast)}%`, "law")
  if (figure === null) return
  book.count(`${id}.counted`, `${name}: số đạt`, figure.counted, detail?.counted)
  book.count(`${id}.of`, `${name}: tổng số`, figure.of, detail?.of)
  book.count(`${id}.missing`, `${name}: số chưa đạt`, figure.of - figure.counted, detail?.missing)
  book.count(`${id}.unknown`, `${name}: số chưa xác định`, figure.unknown, detail?.unknown)
  book.count(
    `${id}.needed`,
    `${name}: số còn thiếu để đạt`,
    detail?.needed ?? Math.max(0, -(criterion.margin ?? 0)),
  )
  const percent = vietnamesePercent(figure.counted, figure.of, criterion.atLeast)
  book.add(`${id}.percent`, `${name}: tỷ lệ`, percent ?? "không có đối tượng")
  detail?.groups.forEach((group, index) => {
    book.count(`${id}.gap.${index}`, `${name}: nhóm ${group.vi}`, group.count, group.where)
    book.add(`${id}.gap.${index}.why`, `${name}: lý do thứ ${index + 1}`, group.vi, "law")
  })
  trendFigures(book, overview, criterion, name)
}

/** What is to be said of a programme: its title, its level and every criterion with counts, share and gap. */
export function programmeFigures(
  book: FigureBook,
  overview: FiguredOverview,
  verdict: ProgrammeVerdict,
  title: string,
): void {
  const word = programmeWord(verdict.programme)
  book.add(`programme.${verdict.programme}`, `${word}: tên chương trình`, title, "law")
  book.add(`programme.${verdict.programme}.in`, `${word}: tên trong câu`, withinSentence(title), "law")
  book.add(`${verdict.programme}.reached`, `${word}: mức độ đạt`, String(verdict.reached))
  book.add(`${verdict.programme}.next`, `${word}: mức độ kế tiếp`, String(verdict.reached + 1))
  for (const level of verdict.levels) {
    for (const criterion of level.criteria) {
      const grade = verdict.graded ? ` mức ${level.level}` : ""
      criterionFigures(book, overview, criterion, `${word}${grade}, ${criterion.short}`)
    }
  }
}
