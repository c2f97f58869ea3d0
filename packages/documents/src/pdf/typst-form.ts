import type { CellValue, FormSheet, SheetCell, SheetStyle } from "@phocap/engine"
import { vietnameseExact, vietnameseNumber } from "../administrative-document/vietnamese-number.ts"
import { placedValue } from "../official-form/cell-text.ts"
import { typstText } from "./typst-text.ts"

interface Look {
  readonly size: number
  readonly align: "left" | "center" | "right"
  readonly bold?: boolean
  readonly italic?: boolean
  readonly boxed?: boolean
  readonly turned?: boolean
}

const looks: Readonly<Record<SheetStyle, Look>> = {
  place: { size: 12, align: "left" },
  code: { size: 11, align: "right", italic: true },
  title: { size: 14, align: "center", bold: true },
  subtitle: { size: 12, align: "center", italic: true },
  head: { size: 10, align: "center", bold: true, boxed: true },
  headTurned: { size: 10, align: "center", bold: true, boxed: true, turned: true },
  number: { size: 9, align: "center", italic: true, boxed: true },
  label: { size: 11, align: "left", boxed: true },
  labelBold: { size: 11, align: "left", bold: true, boxed: true },
  figure: { size: 11, align: "right", boxed: true },
  share: { size: 11, align: "right", boxed: true },
  mark: { size: 11, align: "center", boxed: true },
  note: { size: 10, align: "left", italic: true },
  sign: { size: 12, align: "center", bold: true },
  signPlain: { size: 12, align: "center", italic: true },
}

/** What stands in a cell, as the spreadsheet shows it: percents without decimals, blanks where nothing is known. */
function cellText(value: CellValue): string {
  const placed = placedValue(value)
  if (placed.value === null) return ""
  if (typeof placed.value === "string") return placed.value
  if (placed.format?.includes("%") === true) return `${vietnameseNumber(placed.value)}%`
  if (placed.format === "0.00") return vietnameseNumber(placed.value, 2)
  return vietnameseExact(placed.value)
}

const papers = {
  A4: { short: 210, long: 297 },
  A3: { short: 297, long: 420 },
} as const

const margin = 10
/** Width of a letter of a column's width, in millimetres at full size. */
const letter = 1.95

function cell(one: SheetCell, scale: number): string {
  const look = looks[one.style]
  const size = (look.size * scale).toFixed(2)
  const marks = [
    `size: ${size}pt`,
    ...(look.bold === true ? ['weight: "bold"'] : []),
    ...(look.italic === true ? ['style: "italic"'] : []),
  ]
  const text = `#text(${marks.join(", ")})[${typstText(cellText(one.value))}]`
  const content = look.turned === true ? `#rotate(-90deg, reflow: true)[#box(width: 26mm)[${text}]]` : text
  const place = [
    `x: ${one.column - 1}`,
    `y: ${one.row - 1}`,
    ...(one.columnSpan > 1 ? [`colspan: ${one.columnSpan}`] : []),
    ...(one.rowSpan > 1 ? [`rowspan: ${one.rowSpan}`] : []),
    `align: ${look.align} + horizon`,
    ...(look.boxed === true ? ["stroke: 0.4pt"] : []),
  ]
  return `table.cell(${place.join(", ")})[${content}]`
}

/** Heads that a printed page repeats: only where none of their cells reaches into the figures. */
function headerRows(sheet: FormSheet): number {
  const { rows } = sheet.freeze
  const crossing = sheet.cells.some((one) => one.row <= rows && one.row + one.rowSpan - 1 > rows)
  return crossing ? 0 : rows
}

/** An official table on a page of its own, as wide as the page allows. */
export function typstForm(sheet: FormSheet): string {
  const paper = papers[sheet.paper]
  const across = (sheet.orientation === "landscape" ? paper.long : paper.short) - 2 * margin
  const width = sheet.widths.slice(0, sheet.columnCount).reduce((sum, one) => sum + one, 0)
  const scale = Math.min(1, across / (width * letter))
  const columns = sheet.widths.slice(0, sheet.columnCount).map((one) => `${one}fr`)
  const rows = headerRows(sheet)
  const heads = sheet.cells.filter((one) => one.row <= rows).map((one) => cell(one, scale))
  const body = sheet.cells.filter((one) => one.row > rows).map((one) => cell(one, scale))
  const header = heads.length === 0 ? "" : `table.header(${heads.join(",\n")}),`
  return `#page(paper: "${sheet.paper.toLowerCase()}", flipped: ${sheet.orientation === "landscape"}, margin: ${margin}mm)[
#set par(justify: false, first-line-indent: 0mm, leading: 0.45em)
#table(columns: (${columns.join(", ")}), stroke: none, inset: (x: ${(2 * scale).toFixed(2)}pt, y: ${(2.4 * scale).toFixed(2)}pt),
${header}
${body.join(",\n")})]`
}
