import { ministryColumn } from "../ministry-columns.ts"
import type { RowReader } from "./row-reader.ts"

export interface ParsedBirth {
  readonly day: number | null
  readonly month: number | null
  readonly year: number | null
}

type Part =
  | { readonly kind: "number"; readonly value: number; readonly digits: number }
  | { readonly kind: "date"; readonly birth: { day: number; month: number; year: number } }
  | { readonly kind: "bad" }

const bad: Part = { kind: "bad" }
const dayFirst = /^(\d{1,2})\s*[/.\-–]\s*(\d{1,2})\s*[/.\-–]\s*(\d{4}|\d{2})$/
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/

/** Two digits of a year: the latest year with that ending that is not after the round. */
export function fullYear(twoDigits: number, roundYear: number): number {
  const year = Math.floor(roundYear / 100) * 100 + twoDigits
  return year <= roundYear ? year : year - 100
}

export function daysIn(month: number, year: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** One of the three birth cells. `low`..`high`: what a plain number there may be when Excel shows it as a date. */
function part(reader: RowReader, letter: "E" | "F" | "G", low: number, high: number): Part | null {
  const cell = reader.cell(ministryColumn(letter))
  if (cell === undefined) return null
  const { serial } = cell
  if (serial !== undefined && Number.isInteger(serial) && serial >= low && serial <= high) {
    reader.problem("number-as-date", letter, String(serial))
    return { kind: "number", value: serial, digits: String(serial).length }
  }
  const text = String(cell.value).trim()
  if (text === "") return null
  if (/^\d{1,4}$/.test(text)) return { kind: "number", value: Number(text), digits: text.length }
  const [, day, month, year] = dayFirst.exec(text) ?? []
  if (day && month && year) {
    const full = year.length === 2 ? fullYear(Number(year), reader.context.roundYear) : Number(year)
    return { kind: "date", birth: { day: Number(day), month: Number(month), year: full } }
  }
  const [, y, m, d] = yearFirst.exec(text) ?? []
  if (y && m && d) return { kind: "date", birth: { day: Number(d), month: Number(m), year: Number(y) } }
  return bad
}

/** "00" is how lists write a day or month that nobody knows. */
const known = (value: number | null) => (value === 0 ? null : value)

function checkDate(reader: RowReader, { day, month, year }: ParsedBirth): void {
  if (month !== null && (month < 1 || month > 12)) {
    reader.problem("birth-date-invalid", "F", `không có tháng ${month}`, "", ["E"])
  } else if (day !== null && month === null) {
    reader.problem("birth-date-invalid", "F", "có ngày nhưng thiếu tháng", "", ["E"])
  } else if (day !== null && month !== null && (day < 1 || day > daysIn(month, year ?? 2000))) {
    const ofYear = month === 2 && year !== null ? ` năm ${year}` : ""
    reader.problem("birth-date-invalid", "E", `tháng ${month}${ofYear} không có ngày ${day}`, "", ["F"])
  }
}

function checkYear(reader: RowReader, year: number | null): void {
  const { roundYear } = reader.context
  if (year === null) {
    if (!reader.failed.has("G")) reader.problem("birth-year-missing", "G")
  } else if (year < 1900 || year > roundYear) reader.problem("birth-year-invalid", "G", String(roundYear))
}

/** A whole date typed into one cell must agree with the cells beside it that are filled. */
function fromOneCell(
  reader: RowReader,
  letter: "E" | "G",
  birth: { day: number; month: number; year: number },
  beside: readonly [Part | null, number][],
): ParsedBirth {
  const shown = `${birth.day}/${birth.month}/${birth.year}`
  const agrees = beside.every(
    ([cell, value]) => cell === null || (cell.kind === "number" && cell.value === value),
  )
  if (agrees) reader.problem("birth-in-one-cell", letter, shown)
  else reader.problem("birth-date-conflict", letter, shown, "", ["E", "F", "G"])
  return birth
}

function plainNumber(reader: RowReader, letter: string, cell: Part | null): number | null {
  if (cell === null) return null
  if (cell.kind === "number") return cell.value
  const text = reader.shown(letter)
  if (letter === "G") reader.problem("birth-year-invalid", "G", String(reader.context.roundYear))
  else reader.problem("birth-date-invalid", letter, `không hiểu “${text}”`)
  return null
}

/**
 * Birth from columns E (day), F (month), G (year). A date in one cell, as text or as Excel's date, is taken with a
 * warning when it does not contradict its neighbours; two digits of a year are completed with a warning. Day and month
 * may be unknown.
 */
export function parseBirth(reader: RowReader): ParsedBirth {
  const e = part(reader, "E", 1, 31)
  const f = part(reader, "F", 1, 12)
  const g = part(reader, "G", 1900, 2200)
  let birth: ParsedBirth
  if (e?.kind === "date") {
    birth = fromOneCell(reader, "E", e.birth, [
      [f, e.birth.month],
      [g, e.birth.year],
    ])
  } else if (g?.kind === "date") {
    birth = fromOneCell(reader, "G", g.birth, [
      [e, g.birth.day],
      [f, g.birth.month],
    ])
  } else {
    let year = plainNumber(reader, "G", g)
    if (year !== null && g?.kind === "number" && g.digits <= 2) {
      year = fullYear(year, reader.context.roundYear)
      reader.problem("two-digit-year", "G", String(year))
    }
    birth = { day: known(plainNumber(reader, "E", e)), month: known(plainNumber(reader, "F", f)), year }
  }
  checkDate(reader, birth)
  checkYear(reader, birth.year)
  return {
    day: inRange(birth.day, 1, 31),
    month: inRange(birth.month, 1, 12),
    year: inRange(birth.year, 1900, 2200),
  }
}

function inRange(value: number | null, low: number, high: number): number | null {
  return value !== null && value >= low && value <= high ? value : null
}
