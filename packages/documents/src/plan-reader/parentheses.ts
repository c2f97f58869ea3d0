import type { Found, ReadDeadline, ReadParty } from "@phocap/core"
import { actorOf, others, saidRole } from "./acting-bodies.ts"
import type { DocumentTime } from "./document-time.ts"
import { findDeadlines } from "./find-deadlines.ts"
import type { Line } from "./read-lines.ts"

interface Parenthesis {
  readonly parties: ReadParty[]
  readonly deadlines: (on: DocumentTime) => Found<ReadDeadline>[]
}

/** "(Phòng … chủ trì; hoàn thành trước 30/9/2025)" at the end of a clause. */
export function parentheses(text: string, line: Line): Parenthesis[] {
  const found: Parenthesis[] = []
  for (const match of text.slice(line.from, line.end).matchAll(/\(([^()]{6,300})\)/gu)) {
    const start = line.from + match.index + 1
    const parties: ReadParty[] = []
    let at = start
    for (const piece of (match[1] ?? "").split(/(;\s*|\.\s+)/u)) {
      const span = { start: at, end: at + piece.length }
      const actor = actorOf(text, span)
      if (actor !== null) {
        const rest = text.slice(actor.rest.start, actor.rest.end)
        const role = saidRole(rest) ?? "owner"
        parties.push(...actor.parties.map((one) => ({ ...one, role })), ...others(text, actor.rest))
      }
      at += piece.length
    }
    const timeWords = /hoàn thành|trước ngày|thời gian|thời hạn|xong/iu.test(match[1] ?? "")
    if (parties.length === 0 && !timeWords) continue
    const span = { start, end: start + (match[1] ?? "").length }
    found.push({ parties, deadlines: (on) => findDeadlines(text, span, true, on) })
  }
  return found
}
