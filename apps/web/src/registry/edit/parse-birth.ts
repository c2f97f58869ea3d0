import type { Parsed } from "./parsed.ts"

/** A birth date of which day and month may be unknown; papers of older people often name the year alone. */
export interface Birth {
  readonly day: number | null
  readonly month: number | null
  readonly year: number
}

export type BirthProblem =
  | "birthEmpty"
  | "birthUnread"
  | "birthNoDay"
  | "birthNoMonth"
  | "birthEarly"
  | "birthLate"

const earliestYear = 1900

/** Two digits of a year: the latest year with that ending that is not after the round. */
function fullYear(digits: string, roundYear: number): number {
  if (digits.length !== 2) return Number(digits)
  const century = Math.floor(roundYear / 100) * 100
  const year = century + Number(digits)
  return year <= roundYear ? year : year - 100
}

function daysIn(month: number, year: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** `00` is how lists write a day or month that nobody knows. */
function checked(day: string, month: string, year: number, roundYear: number): Parsed<Birth, BirthProblem> {
  const d = Number(day) || null
  const m = Number(month) || null
  if (m !== null && m > 12) return { ok: false, problem: "birthNoMonth" }
  if (year < earliestYear) return { ok: false, problem: "birthEarly" }
  if (year > roundYear) return { ok: false, problem: "birthLate" }
  if (d !== null && (d > 31 || (m !== null && d > daysIn(m, year))))
    return { ok: false, problem: "birthNoDay" }
  return { ok: true, value: { day: m === null ? null : d, month: m, year } }
}

/** Digits without signs: 280720, 28072020, 072020, 20200728, 2020. No two readings of one text are both dates. */
function fromDigits(text: string, roundYear: number): Parsed<Birth, BirthProblem> {
  const part = (from: number, to: number) => text.slice(from, to)
  const read = (day: string, month: string, year: string) =>
    checked(day, month, fullYear(year, roundYear), roundYear)
  if (text.length === 4) return read("0", "0", text)
  if (text.length === 6) {
    const short = read(part(0, 2), part(2, 4), part(4, 6))
    if (short.ok) return short
    const monthAndYear = read("0", part(0, 2), part(2, 6))
    return monthAndYear.ok ? monthAndYear : short
  }
  if (text.length === 8) {
    const long = read(part(0, 2), part(2, 4), part(4, 8))
    if (long.ok) return long
    const iso = read(part(6, 8), part(4, 6), part(0, 4))
    return iso.ok ? iso : long
  }
  return { ok: false, problem: "birthUnread" }
}

/**
 * Reads a birth date as people type it: 28/7/2020, 28-7-20, 280720, 28072020, 7/2020, 2020, 2020-07-28. Two digits of a
 * year are the latest such year up to `roundYear`; a year after it or before 1900 is refused.
 */
export function parseBirth(text: string, roundYear: number): Parsed<Birth, BirthProblem> {
  const trimmed = text.trim()
  if (trimmed === "") return { ok: false, problem: "birthEmpty" }
  const parts = trimmed.split(/\s*[/.\-–\s]\s*/)
  if (!parts.every((part) => /^\d+$/.test(part))) return { ok: false, problem: "birthUnread" }
  const [first = "", second = "", third = ""] = parts
  if (parts.length === 1) return fromDigits(first, roundYear)
  if (parts.length === 2 && first.length <= 2 && second.length === 4) {
    return checked("0", first, Number(second), roundYear)
  }
  if (parts.length !== 3 || second.length > 2) return { ok: false, problem: "birthUnread" }
  if (first.length === 4 && third.length <= 2) return checked(third, second, Number(first), roundYear)
  if (first.length > 2 || (third.length !== 2 && third.length !== 4))
    return { ok: false, problem: "birthUnread" }
  return checked(first, second, fullYear(third, roundYear), roundYear)
}

/** 28/07/2020, 07/2020 or 2020. */
export function formatBirth(birth: Birth): string {
  const two = (n: number) => String(n).padStart(2, "0")
  if (birth.month === null) return String(birth.year)
  const month = `${two(birth.month)}/${birth.year}`
  return birth.day === null ? month : `${two(birth.day)}/${month}`
}
