import type { Found, ReadDeadline, ReadParty, Span } from "@phocap/core"
import { appendAll } from "../append-all.ts"
import { actorOf, actorsOfBlock, actorsOfSentences } from "./acting-bodies.ts"
import type { DocumentTime } from "./document-time.ts"
import { findDeadlines } from "./find-deadlines.ts"
import { segmentsOf } from "./label-segments.ts"
import { namesIn } from "./names-in.ts"
import { parentheses } from "./parentheses.ts"
import type { Line } from "./read-lines.ts"
import { trimmed } from "./trimmed.ts"

/** Who, until when and with what result, as far as some lines say it. */
export interface Assignments {
  readonly parties: readonly ReadParty[]
  readonly deadlines: readonly Found<ReadDeadline>[]
  readonly product: Found<string> | null
  /** Passages labelled as time or owner whose words were not understood. */
  readonly unread: readonly Span[]
  /** Whether time is spoken of at all. */
  readonly timed: boolean
}

/** Whether lines give somebody something to do: by a label, by "Giao …", or by beginning with a body that acts. */
export function isAssigned(lines: readonly Line[], text: string): boolean {
  return lines.some((line) => {
    const segments = segmentsOf(line, text)
    if (segments.some(({ label }) => label !== null && label !== "product")) return true
    const words = text.slice(line.from, line.end)
    if (/^(?:Giao|Phân công) /u.test(words)) return true
    if (actorOf(text, { start: line.from, end: line.end }) !== null) return true
    return parentheses(text, line).length > 0
  })
}

/**
 * Reads who does what until when from the lines of one clause.
 * @param ownerKnown - the clause stands below the name of the body that leads
 */
export function readAssignments(
  lines: readonly Line[],
  text: string,
  on: DocumentTime,
  ownerKnown = false,
): Assignments {
  const parties: ReadParty[] = []
  const labelled: Found<ReadDeadline>[] = []
  const running: Found<ReadDeadline>[] = []
  const unread: Span[] = []
  let product: Found<string> | null = null
  let timed = false
  let blockRank: number | null = null
  const hasBlock = lines.some((line) =>
    segmentsOf(line, text).some(({ label }) => label === "assign" || label === "owner"),
  )
  const acting: { span: Span; inBlock: boolean }[] = []
  for (const line of lines) {
    if (blockRank !== null && line.rank <= blockRank) blockRank = null
    for (const segment of segmentsOf(line, text)) {
      const span = trimmed(text, segment)
      const { label } = segment
      if (label === "time") {
        timed = true
        const found = findDeadlines(text, span, true, on)
        appendAll(labelled, found)
        if (found.length === 0) unread.push(span)
      } else if (label === "product") {
        const value = text.slice(span.start, span.end)
        if (value !== "") product = { value, certainty: "sure", ...span }
      } else if (label === "assign") {
        blockRank = line.rank
        if (span.end > span.start) acting.push({ span, inBlock: true })
        appendAll(running, findDeadlines(text, span, false, on))
      } else if (label !== null) {
        const found = namesIn(text, span, label)
        appendAll(parties, found)
        if (found.length === 0) unread.push(span)
      } else if (blockRank !== null) {
        acting.push({ span, inBlock: true })
        appendAll(running, findDeadlines(text, span, false, on))
      } else {
        if (!hasBlock) acting.push({ span, inBlock: false })
        appendAll(running, findDeadlines(text, span, false, on))
        timed ||= running.length === 0 && speaksOfTime(text, span, on)
        for (const inner of parentheses(text, line)) {
          appendAll(parties, inner.parties)
          appendAll(labelled, inner.deadlines(on))
        }
      }
    }
  }
  for (const { span, inBlock } of acting) {
    const hasOwner = ownerKnown || parties.some((one) => one.role === "owner")
    appendAll(
      parties,
      inBlock ? actorsOfBlock(text, span, hasOwner) : actorsOfSentences(text, span, hasOwner),
    )
  }
  const deadlines = labelled.length > 0 ? labelled : running
  return { parties: unique(parties), deadlines: uniqueDeadlines(deadlines), product, unread, timed }
}

/** Whether running text names a time to come that was not taken for a time limit. */
function speaksOfTime(text: string, span: Span, on: DocumentTime): boolean {
  return findDeadlines(text, span, true, on).some(({ value }) => (value.dueOn ?? "") > (on.issuedOn ?? ""))
}

function unique(parties: readonly ReadParty[]): ReadParty[] {
  const seen = new Set<string>()
  return parties.filter((one) => {
    const key = `${one.role}\n${one.value.toLowerCase()}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function uniqueDeadlines(deadlines: readonly Found<ReadDeadline>[]): Found<ReadDeadline>[] {
  const seen = new Set<string>()
  return deadlines.filter(({ value }) => {
    const key = `${value.dueOn}/${value.standing}/${value.rhythm}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
