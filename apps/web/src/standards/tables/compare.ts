import { columnLetters, type FormSheet, type SheetCell } from "@phocap/engine"
import { formatExact, formatNumber } from "../../platform/ui/index.ts"

/** The same place in another year's sheet: fixed cells by address, lines of a list by the name of the line. */
function placeOf(cell: SheetCell, nth: number): string {
  return cell.record === undefined || cell.record === ""
    ? `${columnLetters(cell.column)}${cell.row}`
    : `${cell.record} ${nth} ${columnLetters(cell.column)}`
}

/** Cells by place; a record of several rows counts them. */
function byPlace(sheet: FormSheet): Map<string, SheetCell> {
  const found = new Map<string, SheetCell>()
  const firstRows = new Map<string, number>()
  for (const cell of sheet.cells) {
    const record = cell.record ?? ""
    if (record !== "" && !firstRows.has(record)) firstRows.set(record, cell.row)
    const nth = cell.row - (firstRows.get(record) ?? cell.row)
    const place = placeOf(cell, nth)
    if (!found.has(place)) found.set(place, cell)
  }
  return found
}

function amount(cell: SheetCell): { value: number; isShare: boolean } | null {
  const { value } = cell
  switch (value.kind) {
    case "count":
      return { value: value.count, isShare: false }
    case "value":
      return value.value === null ? null : { value: value.value, isShare: false }
    case "share":
    case "percent":
      return value.counted === null || value.of === null || value.of === 0
        ? null
        : { value: (value.counted / value.of) * 100, isShare: true }
    default:
      return null
  }
}

/**
 * How each figure moved since last year's sheet, by address of the present one: "+5", "−3", "0"; shares in points with
 * one decimal. Cells that one of the two years lacks are absent.
 */
export function differences(now: FormSheet, before: FormSheet): Map<string, string> {
  const old = byPlace(before)
  const found = new Map<string, string>()
  for (const [place, cell] of byPlace(now)) {
    const earlier = old.get(place)
    if (earlier === undefined) continue
    const [a, b] = [amount(cell), amount(earlier)]
    if (a === null || b === null || a.isShare !== b.isShare) continue
    const difference = a.value - b.value
    const text = a.isShare ? formatNumber(difference, 1) : formatExact(difference)
    const isZero = Number(difference.toFixed(a.isShare ? 1 : 2)) === 0
    found.set(`${columnLetters(cell.column)}${cell.row}`, isZero ? "0" : difference > 0 ? `+${text}` : text)
  }
  return found
}
