import type { Parsed } from "./parsed.ts"

export type SchoolYearProblem =
  | "yearUnread"
  | "yearSingle"
  | "yearPair"
  | "yearEarly"
  | "yearLate"
  | "yearNotOver"

/** 2025 is the school year 2025–2026. */
export function formatSchoolYear(start: number): string {
  return `${start}–${start + 1}`
}

function pairOf(text: string): [string, string] | null {
  const signed = /^(\d{2}|\d{4})\s*[-–/]\s*(\d{2}|\d{4})$/.exec(text)
  if (signed) return [signed[1] ?? "", signed[2] ?? ""]
  return /^\d{8}$/.test(text) ? [text.slice(0, 4), text.slice(4)] : null
}

/**
 * Reads a school year: 2025-2026, 25-26 or 20252026. Empty is null. One year alone is asked about: some write the year in
 * which it began, others the one in which it ended. With `over`, the year must
 * have ended by the round's 30 September: nobody has graduated in a year that has just begun.
 */
export function parseSchoolYear(
  text: string,
  roundYear: number,
  over: boolean,
): Parsed<number | null, SchoolYearProblem> {
  const trimmed = text.trim()
  if (trimmed === "") return { ok: true, value: null }
  const pair = pairOf(trimmed)
  if (pair === null) return { ok: false, problem: /^\d{4}$/.test(trimmed) ? "yearSingle" : "yearUnread" }
  const century = Math.floor(roundYear / 100) * 100
  const full = (digits: string) => {
    if (digits.length === 4) return Number(digits)
    const year = century + Number(digits)
    return year <= roundYear + 1 ? year : year - 100
  }
  const start = full(pair[0])
  if (full(pair[1]) !== start + 1) return { ok: false, problem: "yearPair" }
  if (start < 1900) return { ok: false, problem: "yearEarly" }
  if (start > roundYear) return { ok: false, problem: "yearLate" }
  if (over && start === roundYear) return { ok: false, problem: "yearNotOver" }
  return { ok: true, value: start }
}
