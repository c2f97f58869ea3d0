import type { CellValue, FormSheet, SheetCell, SheetStyle } from "@phocap/engine"
import { vietnameseExact, vietnameseNumber } from "../administrative-document/vietnamese-number.ts"
import { placedValue } from "../official-form/cell-text.ts"
import type { SourceData } from "./source-data.ts"
import { printable } from "./typst-text.ts"

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
/** Between a text and the rules beside it, in points at full size. */
const gap = 2

/** A figure as wide as it prints, in parts of its size: digits are half as wide as high, points and commas a quarter. */
const figureWidth = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[.,]/.test(sign) ? 0.25 : sign === "%" ? 0.84 : 0.5), 0)

/** How much smaller a figure is printed so that it stays within its column; 1 where there is room. */
function fit({ column, columnSpan, style }: SheetCell, text: string, widths: readonly number[]): number {
  const { size, align } = looks[style]
  if (align !== "right") return 1
  const room = widths.slice(column - 1, column - 1 + columnSpan).reduce((sum, one) => sum + one * letter, 0)
  const points = (room * 72) / 25.4 - 2 * gap
  return Math.min(1, points / (figureWidth(text) * size))
}

/** Place, spans, style, text and fit of a cell, as `sheet` of the source takes them. */
function cell(one: SheetCell, widths: readonly number[]): readonly (string | number)[] {
  const { column, row, columnSpan, rowSpan, style, value } = one
  const text = printable(cellText(value))
  return [column - 1, row - 1, columnSpan, rowSpan, style, text, Number(fit(one, text, widths).toFixed(3))]
}

/** Draws the cells that a path names; told once in a source. */
export const typstSheetDrawing = `#let sheet(path, scale) = {
  let data = json(path)
  let drawn((x, y, columns, rows, style, said, fit)) = {
    let look = data.looks.at(style)
    let content = text(
      size: look.size * scale * fit * 1pt,
      weight: if look.at("bold", default: false) { "bold" } else { "regular" },
      style: if look.at("italic", default: false) { "italic" } else { "normal" },
      said,
    )
    table.cell(
      x: x, y: y, colspan: columns, rowspan: rows,
      align: (left: left, center: center, right: right).at(look.align) + horizon,
      stroke: if look.at("boxed", default: false) { 0.4pt } else { none },
      if look.at("turned", default: false) { rotate(-90deg, reflow: true, box(width: 26mm, content)) } else { content },
    )
  }
  table(
    columns: data.widths.map(width => width * 1fr), stroke: none, inset: (x: ${gap}pt * scale, y: 0.8pt * scale),
    ..if data.heads.len() > 0 { (table.header(..data.heads.map(drawn)),) },
    ..data.body.map(drawn),
  )
}`

/** Heads that a printed page repeats: only where none of their cells reaches into the figures. */
function headerRows(sheet: FormSheet): number {
  const { rows } = sheet.freeze
  const crossing = sheet.cells.some((one) => one.row <= rows && one.row + one.rowSpan - 1 > rows)
  return crossing ? 0 : rows
}

/**
 * An official table on a page of its own, as wide as the page allows. Rows are as high as the letters with their marks
 * above and tails below, so that none touches a rule.
 */
export function typstForm(sheet: FormSheet, data: SourceData): string {
  const paper = papers[sheet.paper]
  const across = (sheet.orientation === "landscape" ? paper.long : paper.short) - 2 * margin
  const widths = sheet.widths.slice(0, sheet.columnCount)
  const scale = Math.min(1, across / (widths.reduce((sum, one) => sum + one, 0) * letter))
  const rows = headerRows(sheet)
  const path = data.add({
    widths,
    looks,
    heads: sheet.cells.filter((one) => one.row <= rows).map((one) => cell(one, widths)),
    body: sheet.cells.filter((one) => one.row > rows).map((one) => cell(one, widths)),
  })
  return `#page(paper: "${sheet.paper.toLowerCase()}", flipped: ${sheet.orientation === "landscape"}, margin: ${margin}mm)[
#set par(justify: false, first-line-indent: 0mm, leading: 0.1em)
#set text(top-edge: 0.87em, bottom-edge: -0.21em)
#sheet("${path}", ${scale.toFixed(4)})]`
}
