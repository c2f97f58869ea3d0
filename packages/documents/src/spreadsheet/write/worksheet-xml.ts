import { columnLetter } from "../column-letter.ts"
import { dateToSerial } from "../serial-date.ts"
import { spreadsheetError } from "../spreadsheet-error.ts"
import { styleIndex } from "./styles-xml.ts"
import type { CellStyle, RowModel, SheetModel, SheetValue } from "./workbook-model.ts"
import { xmlText } from "./xml-text.ts"

const chunkSize = 1 << 16
const letters = Array.from({ length: 400 }, (_, i) => columnLetter(i + 1))
const needsSpace = /^\s|\s$|\n|\t/
/** What Excel would take for a formula when the cell is edited or pasted elsewhere. */
const formulaLike = /^[=+\-@\t\r]/

function textCell(place: string, text: string, style: CellStyle): string {
  if (text.length > 32_767) throw spreadsheetError("spreadsheet-cell-too-long", `ô ${place}`)
  const form = formulaLike.test(text) ? "quoted" : "general"
  const space = needsSpace.test(text) ? ' xml:space="preserve"' : ""
  return `<c r="${place}" s="${styleIndex(style, form)}" t="inlineStr"><is><t${space}>${xmlText(text)}</t></is></c>`
}

function cellXml(place: string, value: SheetValue, style: CellStyle): string {
  if (value === null || value === "") {
    return style === "plain" ? "" : `<c r="${place}" s="${styleIndex(style, "general")}"/>`
  }
  if (typeof value === "string") return textCell(place, value, style)
  if (typeof value === "boolean") {
    return `<c r="${place}" s="${styleIndex(style, "general")}" t="b"><v>${value ? 1 : 0}</v></c>`
  }
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw spreadsheetError("spreadsheet-bad-value", place)
    return `<c r="${place}" s="${styleIndex(style, "general")}"><v>${value}</v></c>`
  }
  const serial = dateToSerial(value.date)
  if (serial === null) return textCell(place, value.date, style)
  return `<c r="${place}" s="${styleIndex(style, "date")}"><v>${serial}</v></c>`
}

function rowXml(row: RowModel, number: number): string {
  const style = row.style ?? "plain"
  let cells = ""
  for (let i = 0; i < row.cells.length; i++) {
    cells += cellXml(`${letters[i] ?? columnLetter(i + 1)}${number}`, row.cells[i] ?? null, style)
  }
  const height = row.height === undefined ? "" : ` ht="${row.height}" customHeight="1"`
  return `<row r="${number}"${height}>${cells}</row>`
}

function viewXml(freeze: SheetModel["freeze"]): string {
  if (!freeze || freeze.rows + freeze.columns === 0) return ""
  const { rows, columns } = freeze
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight"
  const split = (columns > 0 ? ` xSplit="${columns}"` : "") + (rows > 0 ? ` ySplit="${rows}"` : "")
  const corner = `${columnLetter(columns + 1)}${rows + 1}`
  return (
    `<sheetViews><sheetView workbookViewId="0"><pane${split} topLeftCell="${corner}" activePane="${pane}"` +
    ' state="frozen"/></sheetView></sheetViews>'
  )
}

function columnsXml(columns: SheetModel["columns"]): string {
  const items = (columns ?? []).map(({ width = 9, hidden = false }, i) => {
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ""}/>`
  })
  return items.length === 0 ? "" : `<cols>${items.join("")}</cols>`
}

/** Margins in inches; paper 9 is A4 (ECMA-376 18.3.1.63). */
function printXml(print: SheetModel["print"]): string {
  if (print === undefined) return ""
  return (
    '<pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${print.orientation}" fitToWidth="1" fitToHeight="0"/>` +
    "<headerFooter><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>"
  )
}

/** The XML of one sheet in pieces of about 64 KB. Throws `spreadsheet-too-many-rows` past Excel's own limit. */
export async function* worksheetXml(sheet: SheetModel): AsyncGenerator<string> {
  let out =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    (sheet.print === undefined ? "" : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>') +
    `${viewXml(sheet.freeze)}${columnsXml(sheet.columns)}<sheetData>`
  let number = 0
  for await (const row of sheet.rows) {
    number++
    if (number > 1_048_576) throw spreadsheetError("spreadsheet-too-many-rows", "1.048.576")
    out += rowXml(row, number)
    if (out.length >= chunkSize) {
      yield out
      out = ""
    }
  }
  const merges = sheet.merges ?? []
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join("")
  const mergeXml = merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merged}</mergeCells>`
  yield `${out}</sheetData>${mergeXml}${printXml(sheet.print)}</worksheet>`
}
