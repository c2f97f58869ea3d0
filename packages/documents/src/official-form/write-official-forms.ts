import type { FormSheet, SheetCell, SheetStyle } from "@phocap/engine"
import type ExcelJS from "exceljs"
import { placedValue } from "./cell-text.ts"

const font = "Times New Roman"
const thin = { style: "thin" as const, color: { argb: "FF000000" } }
const box = { top: thin, left: thin, bottom: thin, right: thin }

interface Look {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly size?: number
  readonly across: "left" | "center" | "right"
  readonly boxed?: boolean
  readonly turned?: boolean
}

const looks: Readonly<Record<SheetStyle, Look>> = {
  place: { across: "left", size: 12 },
  code: { across: "right", size: 11, italic: true },
  title: { across: "center", size: 14, bold: true },
  subtitle: { across: "center", size: 12, italic: true },
  head: { across: "center", size: 10, bold: true, boxed: true },
  headTurned: { across: "center", size: 10, bold: true, boxed: true, turned: true },
  number: { across: "center", size: 9, italic: true, boxed: true },
  label: { across: "left", size: 11, boxed: true },
  labelBold: { across: "left", size: 11, bold: true, boxed: true },
  figure: { across: "right", size: 11, boxed: true },
  share: { across: "right", size: 11, boxed: true },
  mark: { across: "center", size: 11, boxed: true },
  note: { across: "left", size: 10, italic: true },
  sign: { across: "center", size: 12, bold: true },
  signPlain: { across: "center", size: 12, italic: true },
}

function drawCell(worksheet: ExcelJS.Worksheet, cell: SheetCell): void {
  const look = looks[cell.style]
  const bottom = cell.row + cell.rowSpan - 1
  const right = cell.column + cell.columnSpan - 1
  if (bottom > cell.row || right > cell.column) worksheet.mergeCells(cell.row, cell.column, bottom, right)
  const target = worksheet.getCell(cell.row, cell.column)
  const placed = placedValue(cell.value)
  target.value = placed.value
  if (placed.format !== undefined) target.numFmt = placed.format
  target.font = { name: font, size: look.size ?? 11, bold: look.bold ?? false, italic: look.italic ?? false }
  target.alignment = {
    horizontal: look.across,
    vertical: "middle",
    wrapText: true,
    ...(look.turned === true ? { textRotation: 90 } : {}),
  }
  if (look.boxed !== true) return
  // Every cell under a merge needs its border, or the frame is open when printed.
  for (let row = cell.row; row <= bottom; row++) {
    for (let column = cell.column; column <= right; column++) worksheet.getCell(row, column).border = box
  }
}

/** Excel refuses some characters and more than 31 of them in a sheet's name. */
function sheetName(sheet: FormSheet, taken: ReadonlySet<string>): string {
  const plain = sheet.code.replace(/[\\/?*[\]:]/g, " ").slice(0, 31)
  return taken.has(plain) ? `${plain.slice(0, 28)} ${taken.size + 1}` : plain
}

/** Rows that a printed page repeats: the table's head, between the titles and the figures. */
function repeatedRows(sheet: FormSheet): string | undefined {
  const heads = sheet.cells.filter((cell) => ["head", "headTurned", "number"].includes(cell.style))
  if (heads.length === 0) return undefined
  const first = Math.min(...heads.map((cell) => cell.row))
  return `${first}:${Math.max(first, sheet.freeze.rows)}`
}

function addSheet(workbook: ExcelJS.Workbook, sheet: FormSheet, taken: Set<string>): void {
  const name = sheetName(sheet, taken)
  taken.add(name)
  const worksheet = workbook.addWorksheet(name, {
    views: [
      { state: "frozen", xSplit: sheet.freeze.columns, ySplit: sheet.freeze.rows, showGridLines: false },
    ],
    pageSetup: {
      paperSize: sheet.paper === "A3" ? (8 as ExcelJS.PaperSize) : (9 as ExcelJS.PaperSize),
      orientation: sheet.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
    },
  })
  const repeated = repeatedRows(sheet)
  if (repeated !== undefined) worksheet.pageSetup.printTitlesRow = repeated
  sheet.widths.forEach((width, i) => {
    worksheet.getColumn(i + 1).width = width
  })
  for (const [row, height] of Object.entries(sheet.heights)) worksheet.getRow(Number(row)).height = height
  for (const cell of sheet.cells) drawCell(worksheet, cell)
}

/** Official tables as .xlsx, one worksheet each, laid out as the official files. */
export async function writeOfficialForms(sheets: readonly FormSheet[]): Promise<Uint8Array> {
  // Loaded when a table is first asked for: it takes thirty megabytes that many processes never need.
  const { default: Excel } = await import("exceljs")
  const workbook = new Excel.Workbook()
  workbook.creator = "Phổ cập"
  // A fixed date: the same figures give the same file.
  workbook.created = new Date(Date.UTC(2020, 0, 1))
  workbook.modified = workbook.created
  const taken = new Set<string>()
  for (const sheet of sheets) addSheet(workbook, sheet, taken)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
