import { ministryColumn } from "../ministry-columns.ts"
import { fullYear } from "./parse-birth.ts"
import type { RowReader } from "./row-reader.ts"

const pair = /^(\d{4}|\d{2})\s*[-–—/]\s*(\d{4}|\d{2})$/

/**
 * A school year cell as the year it starts in: "2024-2025" is 2024. A single year is taken as the one in which the school
 * year ends, with a warning. `over`: it must have ended by 30 September of the round, as nobody has finished a year that
 * has just begun.
 */
export function parseSchoolYear(reader: RowReader, letter: string, over: boolean): number | null {
  const cell = reader.cell(ministryColumn(letter))
  if (cell === undefined) return null
  const plain =
    cell.serial !== undefined && cell.serial >= 1900 && cell.serial <= 2200 ? cell.serial : cell.value
  const text = String(plain)
    .trim()
    .replace(/^(?:năm học|nh)\s*:?\s*/iu, "")
  if (text === "") return null
  const { roundYear } = reader.context
  const full = (digits: string) =>
    digits.length === 4 ? Number(digits) : fullYear(Number(digits), roundYear + 1)
  const [, first, second] = pair.exec(text) ?? /^(\d{4})(\d{4})$/.exec(text) ?? []
  let start: number
  if (first && second) {
    start = full(first)
    if (full(second) !== start + 1) {
      reader.problem("year-pair", letter, text)
      return null
    }
  } else if (/^\d{4}$/.test(text)) {
    start = Number(text) - 1
    reader.problem("year-single", letter, `${start}-${start + 1}`)
  } else {
    reader.problem("year-unread", letter, text)
    return null
  }
  if (start < 1900 || start > 2200) {
    reader.problem("year-unread", letter, text)
    return null
  }
  if (start > roundYear || (over && start === roundYear)) {
    reader.problem("year-future", letter, `${start}-${start + 1}`)
  }
  return start
}
