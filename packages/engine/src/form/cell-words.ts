import type { SheetStyle } from "./form.ts"
import type { SheetCell } from "./form-sheet.ts"

const heads: readonly SheetStyle[] = ["head", "headTurned"]
const labels: readonly SheetStyle[] = ["label", "labelBold"]

const textOf = (cell: SheetCell) => (cell.value.kind === "text" ? cell.value.text.trim() : "")

const covers = (from: number, span: number, at: number) => from <= at && at < from + span

/**
 * What a cell of an official table counts, in the table's own words: the labels of its row from left to right, then
 * the headings of its column from the top down. "Lớp 1 – Tại chỗ; Độ tuổi – 6".
 */
export function cellWords(cells: readonly SheetCell[], cell: SheetCell): string {
  const row = cells
    .filter((one) => labels.includes(one.style) && one.column < cell.column)
    .filter((one) => covers(one.row, one.rowSpan, cell.row))
    .sort((a, b) => a.column - b.column)
    .map(textOf)
  const column = cells
    .filter((one) => heads.includes(one.style) && one.row < cell.row)
    .filter((one) => covers(one.column, one.columnSpan, cell.column))
    .sort((a, b) => a.row - b.row)
    .map(textOf)
  const say = (parts: readonly string[]) => [...new Set(parts.filter((part) => part !== ""))].join(" – ")
  return [say(row), say(column)].filter((part) => part !== "").join("; ")
}
