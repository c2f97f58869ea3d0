import { columnLetter } from "../column-letter.ts"
import { serialToDate } from "../serial-date.ts"
import type { SheetCell, SheetRow } from "../sheet-row.ts"
import { spreadsheetError } from "../spreadsheet-error.ts"
import type { SpreadsheetLimits } from "../spreadsheet-limits.ts"
import { decodeText, nameCode, unescapeExcel, XmlBytes, type XmlHandler } from "./xml-bytes.ts"

const row = nameCode("row")
const c = nameCode("c")
const v = nameCode("v")
const f = nameCode("f")
const t = nameCode("t")
const rPh = nameCode("rPh")
const sheetData = nameCode("sheetData")

export interface WorksheetContext {
  readonly strings: readonly string[]
  readonly dateStyles: ReadonlySet<number>
  readonly date1904: boolean
  readonly limits: SpreadsheetLimits
}

/** Digits only, up to 15 of them, as a number; −1 for anything else. */
function smallInteger(bytes: Buffer, from: number, to: number): number {
  if (to === from || to - from > 15) return -1
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = (bytes[i] ?? 0) - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** The `t` of a cell without making a new string each time: s, b, e, d, a text of its own ("str"), or "" for numbers. */
function cellType(bytes: Buffer, start: number, end: number): string {
  if (end - start !== 1) return "str"
  const letter = bytes[start]
  if (letter === 0x73) return "s"
  if (letter === 0x62) return "b"
  if (letter === 0x65) return "e"
  return letter === 0x64 ? "d" : ""
}

/** Collects the rows of a worksheet part: feed it bytes, take `rows` and empty it. */
export class WorksheetParser implements XmlHandler {
  rows: SheetRow[] = []
  readonly #context: WorksheetContext
  readonly #xml: XmlBytes
  #inData = false
  #sawData = false
  #rowNumber = 0
  #cells: SheetCell[] = []
  #column = 0
  #style = 0
  #type = ""
  #formula = false
  /** Text of `v` or of the `t`s of an inline string; a plain integer stays a number. */
  #value: string | number | null = null
  #taking = false
  #phonetic = false
  readonly #attributes = new Attributes()

  constructor(context: WorksheetContext) {
    this.#context = context
    this.#xml = new XmlBytes(this, context.limits.maxCellBytes)
  }

  write(chunk: Uint8Array): void {
    this.#xml.write(chunk)
  }

  end(): void {
    this.#xml.end()
    if (!this.#sawData) throw spreadsheetError("spreadsheet-damaged", "trang tính không có phần dữ liệu")
  }

  open(name: number, bytes: Buffer, from: number, to: number): void {
    if (name === sheetData) {
      this.#inData = true
      this.#sawData = true
    } else if (!this.#inData) return
    else if (name === c) this.#openCell(bytes, from, to)
    else if (name === v) this.#taking = true
    else if (name === f) this.#formula = true
    else if (name === t) this.#taking = !this.#phonetic
    else if (name === rPh) this.#phonetic = true
    else if (name === row) this.#openRow(bytes, from, to)
  }

  close(name: number): void {
    if (name === v || name === t) this.#taking = false
    else if (!this.#inData) return
    else if (name === c) this.#closeCell()
    else if (name === row) {
      if (this.#cells.length > 0) this.rows.push({ rowNumber: this.#rowNumber, cells: this.#cells })
    } else if (name === rPh) this.#phonetic = false
    else if (name === sheetData) this.#inData = false
  }

  text(bytes: Buffer, from: number, to: number, cdata: boolean): void {
    if (!this.#taking) return
    if (this.#value === null) {
      const integer = this.#type === "" || this.#type === "s" ? smallInteger(bytes, from, to) : -1
      this.#value = integer >= 0 ? integer : decodeText(bytes, from, to, cdata)
      return
    }
    this.#value = `${this.#value}${decodeText(bytes, from, to, cdata)}`
    if (this.#value.length > this.#context.limits.maxCellBytes) {
      throw spreadsheetError("spreadsheet-cell-too-long", this.#place())
    }
  }

  #place(): string {
    return `ô ${columnLetter(this.#column)}${this.#rowNumber}`
  }

  #openRow(bytes: Buffer, from: number, to: number): void {
    const found = this.#attributes
    found.read(bytes, from, to)
    const number = found.rFrom === 0 ? this.#rowNumber + 1 : smallInteger(bytes, found.rFrom, found.rTo)
    if (number <= this.#rowNumber) throw spreadsheetError("spreadsheet-damaged", "thứ tự dòng bị xáo trộn")
    const { maxRows } = this.#context.limits
    if (number > maxRows) throw spreadsheetError("spreadsheet-too-many-rows", String(maxRows))
    this.#rowNumber = number
    this.#cells = []
    this.#column = 0
  }

  #openCell(bytes: Buffer, from: number, to: number): void {
    const found = this.#attributes
    found.read(bytes, from, to)
    let column = 0
    for (let i = found.rFrom; i < found.rTo; i++) {
      const letter = (bytes[i] ?? 0) & 0xdf
      if (letter < 0x41 || letter > 0x5a) break
      column = column * 26 + letter - 0x40
    }
    this.#column = column > 0 ? column : this.#column + 1
    this.#style = found.sFrom === 0 ? 0 : smallInteger(bytes, found.sFrom, found.sTo)
    this.#type = found.tFrom === 0 ? "" : cellType(bytes, found.tFrom, found.tTo)
    this.#formula = false
    this.#value = null
  }

  #closeCell(): void {
    const { limits } = this.#context
    const raw = this.#value
    const formula = this.#formula ? ({ formula: true } as const) : undefined
    if (raw === null || raw === "") {
      if (formula) this.#push({ column: this.#column, value: null, ...formula })
      return
    }
    if (this.#column > limits.maxColumns) {
      throw spreadsheetError(
        "spreadsheet-too-many-columns",
        `${this.#place()}, giới hạn ${limits.maxColumns} cột`,
      )
    }
    const cell = this.#typed(raw)
    this.#push(formula ? { ...cell, ...formula } : cell)
  }

  #push(cell: SheetCell): void {
    const last = this.#cells.at(-1)
    if (last && last.column >= cell.column)
      throw spreadsheetError("spreadsheet-damaged", "thứ tự ô bị xáo trộn")
    this.#cells.push(cell)
  }

  #typed(raw: string | number): SheetCell {
    const column = this.#column
    switch (this.#type) {
      case "s": {
        const text = this.#context.strings[Number(raw)]
        if (text === undefined)
          throw spreadsheetError("spreadsheet-damaged", `${this.#place()} trỏ tới chữ không có`)
        return { column, value: text }
      }
      case "":
        return this.#number(column, Number(raw))
      case "b":
        return { column, value: String(raw) === "1" || raw === "true" }
      case "e":
        return { column, value: String(raw), error: true }
      case "d":
        return { column, value: String(raw).replace(/T00:00:00(\.0+)?Z?$/, ""), isDate: true }
      default:
        return { column, value: unescapeExcel(String(raw)) }
    }
  }

  #number(column: number, value: number): SheetCell {
    if (Number.isNaN(value)) throw spreadsheetError("spreadsheet-damaged", `${this.#place()} không phải số`)
    if (!this.#context.dateStyles.has(this.#style)) return { column, value }
    const date = serialToDate(value, this.#context.date1904)
    return date === null ? { column, value } : { column, value: date, isDate: true, serial: value }
  }
}

/** Where the value of each of the attributes that we look for lies; 0..0 when it is not there. */
class Attributes {
  rFrom = 0
  rTo = 0
  sFrom = 0
  sTo = 0
  tFrom = 0
  tTo = 0

  /** Finds `r`, `s` and `t`; other names are passed over. */
  read(bytes: Buffer, from: number, to: number): void {
    this.rFrom = this.rTo = this.sFrom = this.sTo = this.tFrom = this.tTo = 0
    for (let i = from; i < to; i++) {
      if (bytes[i] !== 0x3d) continue
      let start = i + 1
      while (start < to && bytes[start] !== 0x22 && bytes[start] !== 0x27) start++
      const quote = bytes[start++]
      let end = start
      while (end < to && bytes[end] !== quote) end++
      if (end >= to) return
      const before = bytes[i - 2]
      const oneLetter = before === 0x20 || before === 0x0a || before === 0x0d || before === 0x09
      if (oneLetter) this.#found(bytes[i - 1], start, end)
      i = end
    }
  }

  #found(letter: number | undefined, start: number, end: number): void {
    if (letter === 0x72) {
      this.rFrom = start
      this.rTo = end
    } else if (letter === 0x73) {
      this.sFrom = start
      this.sTo = end
    } else if (letter === 0x74) {
      this.tFrom = start
      this.tTo = end
    }
  }
}
