import type { Found, PartyRole, ReadDeadline, ReadParty, Span } from "@phocap/core"
import { findDeadlines } from "./find-deadlines.ts"
import { findParties, startsWithParty } from "./find-parties.ts"
import type { Line } from "./read-lines.ts"

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

type LabelName = "time" | "assign" | "product" | PartyRole

const labels: readonly (readonly [LabelName, RegExp])[] = [
  ["time", /(?:Thời gian|Thời hạn|Tiến độ)(?: (?:thực hiện|hoàn thành|triển khai|xong|báo cáo))*\s*:/iu],
  [
    "assign",
    /(?:Triển khai thực hiện|Tổ chức thực hiện|Phân công(?: thực hiện| nhiệm vụ| trách nhiệm)?|Trách nhiệm(?: thực hiện)?|(?:Đơn vị|Cơ quan|Bộ phận) thực hiện)\s*:/iu,
  ],
  [
    "owner",
    /(?:(?:Đơn vị|Cơ quan|Bộ phận|Đồng chí|Người) )?(?:chủ trì|phụ trách)(?: thực hiện| tham mưu)?\s*:/iu,
  ],
  ["collaborator", /(?:(?:Đơn vị|Cơ quan|Bộ phận) )?phối hợp(?: thực hiện)?\s*:/iu],
  [
    "supervisor",
    /(?:(?:Đơn vị|Cơ quan|Đồng chí|Người) )?(?:theo dõi|giám sát|kiểm tra|đôn đốc)(?:, (?:theo dõi|giám sát|kiểm tra|đôn đốc))*\s*:/iu,
  ],
  ["product", /(?:Sản phẩm|Kết quả)(?: đầu ra| dự kiến| cần đạt| hoàn thành)?\s*:/iu],
]

interface Segment extends Span {
  readonly label: LabelName | null
}

/** A line in pieces, each behind one label; the piece before the first label has none. */
function segmentsOf(line: Line, text: string): Segment[] {
  const found: { at: number; to: number; name: LabelName }[] = []
  const passage = text.slice(line.from, line.end)
  for (const [name, pattern] of labels) {
    const begins = new RegExp(`(?<=^|[.;(]\\s*|\\t)${pattern.source}`, "giu")
    for (const match of passage.matchAll(begins)) {
      if (found.some((one) => match.index < one.to && match.index + match[0].length > one.at)) continue
      found.push({ at: match.index, to: match.index + match[0].length, name })
    }
  }
  found.sort((a, b) => a.at - b.at)
  const segments: Segment[] = []
  const firstAt = found[0]?.at ?? passage.length
  if (firstAt > 0) segments.push({ label: null, start: line.from, end: line.from + firstAt })
  for (const [i, one] of found.entries()) {
    segments.push({
      label: one.name,
      start: line.from + one.to,
      end: line.from + (found[i + 1]?.at ?? passage.length),
    })
  }
  return segments
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
  year: number | null,
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
        const found = findDeadlines(text, span, true, year)
        labelled.push(...found)
        if (found.length === 0) unread.push(span)
      } else if (label === "product") {
        const value = text.slice(span.start, span.end)
        if (value !== "") product = { value, certainty: "sure", ...span }
      } else if (label === "assign") {
        blockRank = line.rank
        if (span.end > span.start) acting.push({ span, inBlock: true })
      } else if (label !== null) {
        const found = namesIn(text, span, label)
        parties.push(...found)
        if (found.length === 0) unread.push(span)
      } else if (blockRank !== null) acting.push({ span, inBlock: true })
      else {
        if (!hasBlock) acting.push({ span, inBlock: false })
        running.push(...findDeadlines(text, span, false, year))
        for (const inner of parentheses(text, line)) {
          parties.push(...inner.parties)
          labelled.push(...inner.deadlines(year))
        }
      }
    }
  }
  for (const { span, inBlock } of acting) {
    const hasOwner = ownerKnown || parties.some((one) => one.role === "owner")
    parties.push(...(inBlock ? actorsOfBlock(text, span, hasOwner) : actorsOfSentences(text, span, hasOwner)))
  }
  const deadlines = labelled.length > 0 ? labelled : running
  return { parties: unique(parties), deadlines: uniqueDeadlines(deadlines), product, unread, timed }
}

/** A sentence's acting bodies and where its verb begins. */
function actorOf(text: string, span: Span): { parties: ReadParty[]; rest: Span } | null {
  const { parties, next } = findParties(text, span, "owner", "sure")
  if (parties.length === 0) return null
  const rest = text.slice(next, span.end)
  // "… UBND phường (phụ trách văn hóa - xã hội) trực tiếp chỉ đạo": what is said of the office does not end the sentence.
  if (!/^\s*:|^(?:\s*\([^()]{1,80}\))?[\s,]*(?:sẽ |cần |phải |chịu |có |tiếp |là )?\p{Ll}/u.test(rest))
    return null
  return { parties, rest: { start: next, end: span.end } }
}

/** A line below "Triển khai thực hiện": the first body leads, unless the words say otherwise. */
function actorsOfBlock(text: string, span: Span, hasOwner: boolean): ReadParty[] {
  const actor = actorOf(text, span)
  if (actor === null) {
    return namesIn(text, span, hasOwner ? "doer" : "owner").map((one) => ({
      ...one,
      certainty: "likely" as const,
    }))
  }
  const rest = text.slice(actor.rest.start, actor.rest.end)
  const said = withLead(saidRole(rest), hasOwner)
  const role = said ?? (hasOwner ? "doer" : "owner")
  const certainty = said === null ? ("likely" as const) : ("sure" as const)
  return [...actor.parties.map((one) => ({ ...one, role, certainty })), ...others(text, actor.rest)]
}

/** Running text: every sentence that begins with a body, or hands something to one ("Giao …"). */
function actorsOfSentences(text: string, span: Span, ownerKnown: boolean): ReadParty[] {
  const found: ReadParty[] = []
  let hasOwner = ownerKnown
  for (const sentence of sentencesOf(text, span)) {
    const actor = actorOf(text, sentence)
    if (actor === null) {
      const words = text.slice(sentence.start, sentence.end)
      if (/^(?:Chủ trì,? )?(?:và )?[Pp]hối hợp /u.test(words)) found.push(...others(text, sentence))
      continue
    }
    const rest = text.slice(actor.rest.start, actor.rest.end)
    const said = withLead(saidRole(rest), hasOwner)
    const role = said === "supervisor" || said === null ? (hasOwner ? "doer" : "owner") : said
    const certainty = said === "owner" || role === "owner" ? ("sure" as const) : ("likely" as const)
    found.push(...actor.parties.map((one) => ({ ...one, role, certainty })), ...others(text, actor.rest))
    hasOwner ||= role === "owner"
  }
  return found
}

/** Who works "phối hợp với" others where nobody else leads, leads. */
function withLead(said: PartyRole | null, hasOwner: boolean): PartyRole | null {
  return said === "collaborator" && !hasOwner ? "owner" : said
}

function saidRole(rest: string): PartyRole | null {
  if (/^[\s,]*(?:là (?:cơ quan|đơn vị) )?(?:chủ trì|đầu mối|chịu trách nhiệm chính)/u.test(rest))
    return "owner"
  if (/^[\s,]*(?:có trách nhiệm )?phối hợp/u.test(rest)) return "collaborator"
  if (/^[\s,]*(?:theo dõi|giám sát|đôn đốc|kiểm tra)/u.test(rest)) return "supervisor"
  return null
}

/** "… phối hợp với …" and "… lãnh đạo UBND … chỉ đạo …": bodies that come behind the first verb. */
function others(text: string, rest: Span): ReadParty[] {
  const words = text.slice(rest.start, rest.end)
  const found: ReadParty[] = []
  const together = /[Pp]hối hợp(?: chặt chẽ)?(?: với| cùng(?: với)?)?\s+/u.exec(words.slice(0, 160))
  if (together !== null) {
    const start = rest.start + together.index + together[0].length
    found.push(...findParties(text, { start, end: rest.end }, "collaborator", "sure").parties)
  }
  const led = /^\s*(?:lãnh đạo|chỉ đạo)\s+/u.exec(words)
  if (led !== null && startsWithParty(words.slice(led[0].length))) {
    found.push(
      ...findParties(text, { start: rest.start + led[0].length, end: rest.end }, "doer", "likely").parties,
    )
  }
  return found
}

/** Names behind a label or in a cell; where no known name begins, the words as they are, marked as doubtful. */
export function namesIn(text: string, span: Span, role: PartyRole): ReadParty[] {
  const found: ReadParty[] = []
  let { start } = trimmed(text, span)
  while (start < span.end) {
    const { parties, next } = findParties(text, { start, end: span.end }, role, "sure")
    if (parties.length === 0) break
    found.push(...parties)
    const gap = /^[\s,;.\n]*(?:và\s+|cùng\s+)?/u.exec(text.slice(next, span.end))?.[0].length ?? 0
    if (gap === 0) break
    start = next + gap
  }
  if (found.length > 0 || span.end <= span.start) return found
  const words = text.slice(span.start, span.end)
  let at = span.start
  for (const piece of words.split(/(\s*[,;]\s*)/u)) {
    const value = piece.replace(/[\s.]+$/, "")
    if (/\p{L}{2}/u.test(value) && value.length <= 120) {
      found.push({ value, role, certainty: "doubtful", start: at, end: at + value.length })
    }
    at += piece.length
  }
  return found
}

interface Parenthesis {
  readonly parties: ReadParty[]
  readonly deadlines: (year: number | null) => Found<ReadDeadline>[]
}

/** "(Phòng … chủ trì; hoàn thành trước 30/9/2025)" at the end of a clause. */
function parentheses(text: string, line: Line): Parenthesis[] {
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
    found.push({ parties, deadlines: (year) => findDeadlines(text, span, true, year) })
  }
  return found
}

function sentencesOf(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = []
  let at = start
  for (const piece of text.slice(start, end).split(/(?<=[.;:])\s+/u)) {
    const found = text.indexOf(piece, at)
    spans.push({ start: found, end: found + piece.length })
    at = found + piece.length
  }
  return spans
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  const tail = words.length - words.replace(/[\s.;,]+$/, "").length
  return { start: start + lead, end: Math.max(start + lead, end - tail) }
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
