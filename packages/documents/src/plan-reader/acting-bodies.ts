import type { PartyRole, ReadParty, Span } from "@phocap/core"
import { appendAll } from "../append-all.ts"
import { findParties, isOnlyParty, startsWithParty } from "./find-parties.ts"
import { namesIn } from "./names-in.ts"

/** A sentence's acting bodies and where its verb begins. */
export function actorOf(text: string, span: Span): { parties: ReadParty[]; rest: Span } | null {
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
export function actorsOfBlock(text: string, span: Span, hasOwner: boolean): ReadParty[] {
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
export function actorsOfSentences(text: string, span: Span, ownerKnown: boolean): ReadParty[] {
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

/** The part that a sentence gives its body by what stands right behind the name. */
export function saidRole(rest: string): PartyRole | null {
  if (/^[\s,]*(?:là (?:cơ quan|đơn vị) |làm )?(?:chủ trì|đầu mối|chịu trách nhiệm chính)/u.test(rest))
    return "owner"
  if (/^[\s,]*(?:có trách nhiệm )?phối hợp/u.test(rest)) return "collaborator"
  if (/^[\s,]*(?:theo dõi|giám sát|đôn đốc|kiểm tra)/u.test(rest)) return "supervisor"
  return null
}

/** "… phối hợp với …" and "… lãnh đạo UBND … chỉ đạo …": bodies that come behind the first verb. */
export function others(text: string, rest: Span): ReadParty[] {
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
