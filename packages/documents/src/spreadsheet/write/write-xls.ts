import { type CellObject, utils, type WorkSheet, write } from "@e965/xlsx"
import { dateToSerial } from "../serial-date.ts"
import { spreadsheetError } from "../spreadsheet-error.ts"
import { checkSheetNames } from "./check-sheet-names.ts"
import type { SheetModel, SheetValue, WorkbookModel } from "./workbook-model.ts"

const maxRows = 65_536
const maxColumns = 256

function cellObject(value: SheetValue, place: () => string): CellObject {
  // "z" is a stub: a place without content, not written.
  if (value === null || value === "") return { t: "z" }
  if (typeof value === "string") {
    if (value.length > 32_767) throw spreadsheetError("spreadsheet-cell-too-long", `ô ${place()}`)
    return { t: "s", v: value.replace(/\p{Surrogate}/gu, "\ufffd") }
  }
  if (typeof value === "boolean") return { t: "b", v: value }
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw spreadsheetError("spreadsheet-bad-value", place())
    return { t: "n", v: value }
  }
  const serial = dateToSerial(value.date)
  return serial === null ? { t: "s", v: value.date } : { t: "n", v: serial, z: "dd/mm/yyyy" }
}

async function toWorkSheet(sheet: SheetModel): Promise<WorkSheet> {
  const data: CellObject[][] = []
  let width = 1
  for await (const row of sheet.rows) {
    const number = data.length + 1
    if (number > maxRows) throw spreadsheetError("spreadsheet-too-many-rows", "65.536 của định dạng .xls")
    if (row.cells.length > maxColumns) {
      throw spreadsheetError("spreadsheet-too-many-columns", `định dạng .xls chỉ có ${maxColumns} cột`)
    }
    width = Math.max(width, row.cells.length)
    data.push(
      row.cells.map((value, i) => cellObject(value, () => utils.encode_cell({ r: number - 1, c: i }))),
    )
  }
  const last = utils.encode_cell({ r: Math.max(data.length - 1, 0), c: width - 1 })
  return {
    "!type": "sheet",
    "!data": data,
    "!ref": `A1:${last}`,
    "!merges": (sheet.merges ?? []).map((range) => utils.decode_range(range)),
    "!cols": (sheet.columns ?? []).map(({ width: wch = 9, hidden = false }) => ({ wch, hidden })),
  }
}

/**
 * The workbook as Excel 97–2003 (`.xls`), which the ministry's system takes in. The format is written whole and holds
 * 65,536 rows × 256 columns; more is refused. Styles are not written, widths, merged cells and dates are.
 */
export async function xlsBytes(model: WorkbookModel): Promise<Uint8Array> {
  checkSheetNames(model)
  const book = utils.book_new()
  for (const sheet of model.sheets) utils.book_append_sheet(book, await toWorkSheet(sheet), sheet.name)
  return new Uint8Array(write(book, { type: "array", bookType: "biff8", bookSST: true }))
}
