import { type ReadPart, stripMarks } from "@phocap/core"
import { isOnlyParty } from "./find-parties.ts"
import type { Clause } from "./outline.ts"
import { isAssigned } from "./read-assignments.ts"
import type { Line } from "./read-lines.ts"

const holdsTasks =
  /nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|nội dung|triển khai|công việc|trách nhiệm/iu
const holdsNone =
  /mục đích|yêu cầu|mục tiêu|quan điểm|căn cứ|tình hình|đặc điểm|thực trạng|chỉ tiêu|đánh giá|phạm vi|đối tượng|địa điểm|kết quả/iu
const longestTitle = 220

/** What a heading says of the clauses below it; a heading that lost its marks is read without them. */
export function kindOf(title: string): ReadPart["holds"] {
  const bare = title === stripMarks(title)
  // What bodies do together is given to nobody, but for the clauses in it that name somebody.
  if (/nội dung phối hợp/iu.test(title)) return "unknown"
  const says = (words: RegExp) => (bare ? unmarked(words) : words).test(title)
  return says(holdsTasks) ? "tasks" : says(holdsNone) ? "none" : "unknown"
}

function unmarked(words: RegExp): RegExp {
  return new RegExp(stripMarks(words.source), "iu")
}

/** The first sentence of a clause, cut at a word where it is long. */
export function titleOf(line: Line, text: string): string {
  const words = text.slice(line.from, line.end)
  const stop = /[.;:](?=\s|$)/u.exec(words.slice(15))
  const sentence = (stop === null ? words : words.slice(0, stop.index + 15)).replace(/[\s.;:,]+$/, "")
  if (sentence.length <= longestTitle) return sentence
  return `${sentence.slice(0, sentence.lastIndexOf(" ", longestTitle - 1))}…`
}

/** A heading without its colon or full stop. */
export function headingOf({ line }: Clause, text: string): string {
  return text.slice(line.from, line.end).replace(/[\s:.]+$/, "")
}

/** A numbered line that only names what comes below it, in documents without Roman parts. */
export function isHeading(clause: Clause, text: string): boolean {
  const title = headingOf(clause, text)
  const named =
    /^(?:các |một số |phân công )?(?:mục đích|yêu cầu|mục tiêu|nhiệm vụ|nội dung|giải pháp|tổ chức thực hiện|phân công|trách nhiệm|quan điểm)/iu
  return title.length <= 90 && clause.children.length > 0 && named.test(title) && !isOnlyParty(title)
}

/** "1. Nâng cao vai trò lãnh đạo" above 1.1, 1.2 …: names what they have in common and asks nothing itself. */
export function isOnlyHeading(clause: Clause, text: string): boolean {
  const { line, paragraphs, children } = clause
  const below = `${line.label}.`
  return (
    line.kind === "number" &&
    paragraphs.length === 0 &&
    children.every((child) => child.line.kind === "number" && child.line.label.startsWith(below)) &&
    line.end - line.from <= 120 &&
    !/[.;]$/.test(line.text) &&
    !isAssigned([line], text)
  )
}
