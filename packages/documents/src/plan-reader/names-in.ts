import type { PartyRole, ReadParty, Span } from "@phocap/core"
import { appendAll } from "../append-all.ts"
import { findParties, startsWithVerb } from "./find-parties.ts"
import { trimmed } from "./trimmed.ts"

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
