import type { Found, PartyRole, ReadDeadline, ReadParty, Span } from "@phocap/core"
import { appendAll } from "../append-all.ts"
import type { DocumentTime } from "./document-time.ts"
import { findDeadlines } from "./find-deadlines.ts"
import { findParties, isOnlyParty, startsWithParty, startsWithVerb } from "./find-parties.ts"
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
    /(?:Triển khai thực hiện|Tổ chức thực hiện|Phân công(?: thực hiện| nhiệm vụ| trách nhiệm)?|Trách nhiệm(?: thực hiện)?|(?:(?:Đơn vị|Cơ quan|Bộ phận|Người) )?thực hiện)\s*:/iu,
  ],
  [
    "owner",
    /(?:(?:Đơn vị|Cơ quan|Bộ phận|Đồng chí|Người) )?(?:chủ trì|phụ trách)(?: thực hiện| tham mưu)?\s*:/iu,
  ],
  ["collaborator", /(?:(?:Đơn vị|Cơ quan|Bộ phận|Nội dung|Phân công) )?phối hợp(?: thực hiện)?\s*:/iu],
  [
    "supervisor",
    /(?:(?:Đơn vị|Cơ quan|Đồng chí|Người|Lãnh đạo) )?(?:theo dõi|giám sát|kiểm tra|đôn đốc|chỉ đạo)(?:, (?:theo dõi|giám sát|kiểm tra|đôn đốc|chỉ đạo))*\s*:/iu,
  ],
  ["product", /(?:Sản phẩm|Kết quả)(?: đầu ra| dự kiến| cần đạt| hoàn thành)?\s*:/iu],
]

/** A label stands at the beginning of a line, a sentence or a bracket. */
const beginnings = labels.map(([name, { source }]) => ({
  name,
  pattern: new RegExp(`(?<=^|[.;(]\\s*|\\t)${source}`, "giu"),
}))

interface Segment extends Span {
  readonly label: LabelName | null
}

/** A line in pieces, each behind one label; the piece before the first label has none. */
function segmentsOf(line: Line, text: string): Segment[] {
  const found: { at: number; to: number; name: LabelName }[] = []
  const passage = text.slice(line.from, line.end)
  const taken = new Uint8Array(passage.includes(":") ? passage.length : 0)
  if (taken.length === 0) return passage === "" ? [] : [{ label: null, start: line.from, end: line.end }]
  for (const { name, pattern } of beginnings) {
    for (const match of passage.matchAll(pattern)) {
      const to = match.index + match[0].length
      if (taken.subarray(match.index, to).includes(1)) continue
      taken.fill(1, match.index, to)
      found.push({ at: match.index, to, name })
    }
  }
  found.sort((a, b) => a.at - b.at)
  const segments: Segment[] = []
  const firstAt = found[0]?.at ?? passage.length
  if (firstAt > 0) segments.push({ label: null, start: line.from, end: line.from + firstAt })
  for (const [i, one] of found.entries()) {
    const start = line.from + one.to
    const end = line.from + (found[i + 1]?.at ?? passage.length)
    const stop = namesSomebody(one.name) ? sentenceEnd(text, start, end) : end
    segments.push({ label: one.name, start, end: stop })
    if (stop < end) segments.push({ label: null, start: stop, end })
  }
  return segments
}

/** Whether a line begins with a label: "Chủ trì: …", "Thời gian: …". */
export function startsWithLabel(line: Line, text: string): boolean {
  return segmentsOf(line, text)[0]?.label !== null || /^[^.;,:]{2,40}:/u.test(text.slice(line.from, line.end))
}

function namesSomebody(label: LabelName): boolean {
  return label === "owner" || label === "collaborator" || label === "supervisor"
}

/** Names end with their sentence: "Phụ trách: Công chức văn hóa. Hoàn thành trước 10/10/2026." */
function sentenceEnd(text: string, start: number, end: number): number {
  const stop = /(?<!\b(?:TP|TX|TT|ThS|TS|Q|P))\.\s+(?=\p{Lu})/u.exec(text.slice(start, end))
  return stop === null ? end : start + stop.index + stop[0].length
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

/** A sentence's acting bodies and where its verb begins. */
function actorOf(text: string, span: Span): { parties: ReadParty[]; rest: Span } | null {
  const first = findParties(text, span, "owner", "sure")
  if (first.parties.length === 0) return null
  const parties = [...first.parties]
  let { next } = first
  for (let more = listedBehind(text, next, span.end); more > 0; more = listedBehind(text, next, span.end)) {
    const found = findParties(text, { start: more, end: span.end }, "owner", "sure")
    appendAll(parties, found.parties)
    next = found.next
  }
  const rest = text.slice(next, span.end)
  // "… UBND phường (phụ trách văn hóa - xã hội) trực tiếp chỉ đạo": what is said of the office does not end the sentence.
  if (!/^\s*:|^(?:\s*\([^()]{1,80}\))?[\s,]*(?:sẽ |cần |phải |chịu |có |tiếp |là )?\p{Ll}/u.test(rest))
    return null
  return { parties, rest: { start: next, end: span.end } }
}

/** Where behind ";" a further body of a list begins; 0 where none does. */
function listedBehind(text: string, at: number, end: number): number {
  const gap = /^\s*;\s+/u.exec(text.slice(at, Math.min(end, at + 4)))?.[0].length ?? 0
  if (gap === 0) return 0
  return startsWithParty(text.slice(at + gap, Math.min(end, at + gap + 80))) ? at + gap : 0
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
      // Below the name of a body a sentence is about that body, and who works with it comes further on.
      if (hasOwner || /^(?:Chủ trì,? )?(?:và )?[Pp]hối hợp /u.test(words)) {
        found.push(...together(text, sentence))
      }
      continue
    }
    const rest = text.slice(actor.rest.start, actor.rest.end)
    const said = withLead(saidRole(rest), hasOwner)
    // "- Ban Tuyên giáo: …" below the name of a body hands that item to a part of it.
    const isHanded = sentence.start === span.start && /^\s*:/.test(rest)
    const role = said === "supervisor" || said === null ? (hasOwner && !isHanded ? "doer" : "owner") : said
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
  if (/^[\s,]*(?:là (?:cơ quan|đơn vị) |làm )?(?:chủ trì|đầu mối|chịu trách nhiệm chính)/u.test(rest))
    return "owner"
  if (/^[\s,]*(?:có trách nhiệm )?phối hợp/u.test(rest)) return "collaborator"
  if (/^[\s,]*(?:theo dõi|giám sát|đôn đốc|kiểm tra)/u.test(rest)) return "supervisor"
  return null
}

/** "… phối hợp với …" and "… lãnh đạo UBND … chỉ đạo …": bodies that come behind the first verb. */
function others(text: string, rest: Span): ReadParty[] {
  const words = text.slice(rest.start, Math.min(rest.end, rest.start + 160))
  const led = /^\s*(?:lãnh đạo|chỉ đạo)\s+/u.exec(words)
  if (led === null || !startsWithParty(words.slice(led[0].length))) return together(text, rest)
  const below = { start: rest.start + led[0].length, end: rest.end }
  return [...together(text, rest), ...findParties(text, below, "doer", "likely").parties]
}

/** Those whom a passage names behind "phối hợp với". */
function together(text: string, { start, end }: Span): ReadParty[] {
  const words = text.slice(start, Math.min(end, start + 160))
  const said = /[Pp]hối hợp(?: chặt chẽ)?(?: với| cùng(?: với)?)?\s+/u.exec(words)
  if (said === null) return []
  return findParties(text, { start: start + said.index + said[0].length, end }, "collaborator", "sure")
    .parties
}

/**
 * Names behind a label or in a cell, each piece from its beginning: "Công an xã (cung cấp số liệu); Trạm Y tế khám sức
 * khỏe". Words that are no known name are taken as they are, marked as doubtful, where they are short enough to be one.
 */
export function namesIn(text: string, span: Span, role: PartyRole): ReadParty[] {
  const found: ReadParty[] = []
  const { start, end } = trimmed(text, span)
  let at = start
  while (at < end) {
    const { parties, next } = findParties(text, { start: at, end }, role, "sure")
    if (parties.length > 0) {
      appendAll(found, parties)
      at = next
    } else {
      const piece = /^[^,;\n]*/u.exec(text.slice(at, end))?.[0] ?? ""
      const value = piece.replace(/\s*\([^()]*\)?\s*$|[\s.]+$/gu, "")
      const isName = /\p{L}{2}/u.test(value) && value.length <= (found.length > 0 ? 60 : 120)
      if (isName && !speaksOf(value) && (found.length === 0 || !startsWithVerb(value))) {
        found.push({ value, role, certainty: "doubtful", start: at, end: at + value.length })
      }
      at += piece.length
    }
    at = behindSeparator(text, at, end)
  }
  return found
}

/** Words about time are nobody's name. */
function speaksOf(words: string): boolean {
  return /\d{1,2}\/\d|^(?:thời gian|thời hạn|hoàn thành|xong|trước ngày|chậm nhất)/iu.test(words)
}

/** Where the next name begins: behind "," or "và", or behind what is said of the name before, up to the next ";". */
function behindSeparator(text: string, at: number, end: number): number {
  const rest = text.slice(at, end)
  const near =
    /^(?:\s*\([^()]{0,200}\))?\s*(?:[,;.\n][\s,;.]*(?:và |cùng (?:với )?)?|(?:và|cùng(?: với)?) )/u.exec(rest)
  if (near !== null) return at + near[0].length
  const far = /^[^;\n]*[;\n]\s*/u.exec(rest)
  return far === null ? end : at + far[0].length
}

interface Parenthesis {
  readonly parties: ReadParty[]
  readonly deadlines: (on: DocumentTime) => Found<ReadDeadline>[]
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
    found.push({ parties, deadlines: (on) => findDeadlines(text, span, true, on) })
  }
  return found
}

function sentencesOf(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = []
  let at = start
  for (const piece of text.slice(start, end).split(/(?<=[.;:])\s+/u)) {
    const found = text.indexOf(piece, at)
    at = found + piece.length
    const before = spans.at(-1)
    // "Thủ trưởng các sở; Chủ tịch UBND các xã thực hiện …": a list of who, and not a sentence of its own.
    if (before !== undefined && isListed(text.slice(before.start, before.end)) && startsWithParty(piece)) {
      spans[spans.length - 1] = { start: before.start, end: at }
    } else spans.push({ start: found, end: at })
  }
  return spans
}

function isListed(sentence: string): boolean {
  return sentence.length <= 160 && sentence.endsWith(";") && isOnlyParty(sentence.slice(0, -1))
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
