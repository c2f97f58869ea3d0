import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from "@e965/xlsx"
import { PhocapError } from "@phocap/core"
import { serialToDate } from "../serial-date.ts"
import type { SheetCell, SheetRow, SheetRows } from "../sheet-row.ts"
import { spreadsheetError } from "../spreadsheet-error.ts"
import { megabytes, type SpreadsheetLimits } from "../spreadsheet-limits.ts"

/** A workbook that can only be read whole: `.xls`, tables in web pages, Excel 2003 XML. */
export class WholeWorkbook {
  readonly #book: WorkBook
  readonly #limits: SpreadsheetLimits

  private constructor(book: WorkBook, limits: SpreadsheetLimits) {
    this.#book = book
    this.#limits = limits
  }

  /** From the bytes of an `.xls`, or from the text of a web page or XML table. */
  static open(content: Uint8Array | string, limits: SpreadsheetLimits): WholeWorkbook {
    if (content.length > limits.maxWholeFileBytes) {
      throw spreadsheetError("spreadsheet-too-large", megabytes(content.length))
    }
    try {
      const text = typeof content === "string"
      const book = read(content, {
        type: text ? "string" : "array",
        raw: text,
        dense: true,
        cellNF: true,
        cellText: false,
        cellHTML: false,
      })
      return new WholeWorkbook(book, limits)
    } catch (error) {
      throw translated(error)
    }
  }

  get sheetNames(): readonly string[] {
    return this.#book.SheetNames
  }

  rows(sheet: number): SheetRows {
    const name = this.#book.SheetNames[sheet] ?? ""
    return { [Symbol.asyncIterator]: () => this.#read(this.#book.Sheets[name] ?? {}) }
  }

  async *#read(sheet: WorkSheet): AsyncGenerator<SheetRow> {
    const data = sheet["!data"] ?? []
    const date1904 = this.#book.Workbook?.WBProps?.date1904 === true
    if (data.length > this.#limits.maxRows) {
      throw spreadsheetError("spreadsheet-too-many-rows", String(this.#limits.maxRows))
    }
    for (let r = 0; r < data.length; r++) {
      const cells: SheetCell[] = []
      const source = data[r] ?? []
      for (let c = 0; c < source.length; c++) {
        const cell = source[c] && sheetCell(source[c], c + 1, date1904)
        if (!cell) continue
        if (cell.column > this.#limits.maxColumns) {
          throw spreadsheetError("spreadsheet-too-many-columns", `dòng ${r + 1}`)
        }
        cells.push(cell)
      }
      if (cells.length > 0) yield { rowNumber: r + 1, cells }
    }
  }
}

function sheetCell(cell: CellObject | undefined, column: number, date1904: boolean): SheetCell | null {
  if (!cell || cell.t === "z") return null
  const formula = cell.f === undefined ? undefined : ({ formula: true } as const)
  if (cell.t === "n" && typeof cell.v === "number") {
    const date = typeof cell.z === "string" && SSF.is_date(cell.z) ? serialToDate(cell.v, date1904) : null
    if (date === null) return { column, value: cell.v, ...formula }
    return { column, value: date, isDate: true, serial: cell.v, ...formula }
  }
  if (cell.t === "e") return { column, value: cell.w ?? errorText(cell.v), error: true, ...formula }
  if (cell.t === "b") return { column, value: cell.v === true, ...formula }
  if (cell.v instanceof Date)
    return { column, value: cell.v.toISOString().slice(0, 10), isDate: true, ...formula }
  const text = String(cell.v ?? "")
  return text === ""
    ? formula
      ? { column, value: null, ...formula }
      : null
    : { column, value: text, ...formula }
}

const errors: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
}

function errorText(code: unknown): string {
  return errors[Number(code)] ?? "#N/A"
}

function translated(error: unknown): PhocapError {
  if (error instanceof PhocapError) return error
  const message = error instanceof Error ? error.message : String(error)
  if (/password|encrypt|minor version code/i.test(message)) return spreadsheetError("spreadsheet-password")
  if (/no <table>|invalid html/i.test(message)) return spreadsheetError("spreadsheet-no-table")
  if (/unsupported|cannot find workbook|not a spreadsheet/i.test(message)) {
    return spreadsheetError("spreadsheet-unsupported", "lạ (không phải bảng tính)")
  }
  return spreadsheetError("spreadsheet-damaged", "không đọc được nội dung bên trong")
}
