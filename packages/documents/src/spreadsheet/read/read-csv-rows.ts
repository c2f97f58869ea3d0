import type { SheetCell, SheetRow } from "../sheet-row.ts"
import { spreadsheetError } from "../spreadsheet-error.ts"
import type { SpreadsheetLimits } from "../spreadsheet-limits.ts"
import type { RandomAccess } from "./byte-source.ts"
import { decodedText, detectTextEncoding } from "./text-encoding.ts"

const delimiters = [",", ";", "\t", "|"]

/** The delimiter found most often outside quotes in the first lines; Excel's own `sep=;` line decides by itself. */
function guessDelimiter(text: string): string {
  const named = /^sep=(.)\r?\n/i.exec(text)?.[1]
  if (named) return named
  const sample = text.slice(0, 20_000).replace(/"[^"]*"/g, "")
  const counts = delimiters.map((delimiter) => sample.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ","
}

/**
 * Rows of a delimited text file (RFC 4180: quotes double inside quotes, line ends may stand inside them). Every value is
 * text; numbers and dates are the importer's to understand, since "007" and "1/2" are neither.
 */
export async function* readCsvRows(
  source: RandomAccess,
  limits: SpreadsheetLimits,
): AsyncGenerator<SheetRow> {
  let parser: CsvParser | null = null
  let waiting = ""
  for await (const piece of decodedText(source, await detectTextEncoding(source))) {
    waiting += piece
    if (!parser) {
      if (waiting.length < 20_000 && waiting.length < source.size / 4) continue
      parser = new CsvParser(guessDelimiter(waiting), limits)
    }
    yield* parser.write(waiting)
    waiting = ""
  }
  parser ??= new CsvParser(guessDelimiter(waiting), limits)
  yield* parser.write(waiting)
  yield* parser.end()
}

class CsvParser {
  readonly #delimiter: string
  readonly #limits: SpreadsheetLimits
  #rowNumber = 1
  #cells: SheetCell[] = []
  #column = 1
  #field = ""
  #state: "start" | "plain" | "quoted" | "quoteSeen" = "start"
  #skipLineFeed = false
  #first = true

  constructor(delimiter: string, limits: SpreadsheetLimits) {
    this.#delimiter = delimiter
    this.#limits = limits
  }

  *write(text: string): Generator<SheetRow> {
    let from = 0
    if (this.#first && text !== "") {
      this.#first = false
      from = /^sep=.\r?\n/i.exec(text)?.[0].length ?? 0
    }
    let start = from
    for (let i = from; i < text.length; i++) {
      const char = text.charCodeAt(i)
      if (this.#skipLineFeed) {
        this.#skipLineFeed = false
        if (char === 10) {
          start = i + 1
          continue
        }
      }
      if (this.#state === "quoted") {
        if (char !== 34) continue
        this.#take(text, start, i)
        this.#state = "quoteSeen"
        start = i + 1
      } else if (char === 34 && this.#state === "start") {
        this.#state = "quoted"
        start = i + 1
      } else if (char === 34 && this.#state === "quoteSeen") {
        this.#field += '"'
        this.#state = "quoted"
        start = i + 1
      } else if (char === 10 || char === 13) {
        this.#take(text, start, i)
        this.#endField()
        yield* this.#endRow()
        this.#skipLineFeed = char === 13
        start = i + 1
      } else if (text.charAt(i) === this.#delimiter) {
        this.#take(text, start, i)
        this.#endField()
        start = i + 1
      } else if (this.#state !== "plain") {
        this.#state = "plain"
      }
    }
    this.#take(text, start, text.length)
  }

  *end(): Generator<SheetRow> {
    this.#endField()
    yield* this.#endRow()
  }

  #take(text: string, start: number, end: number): void {
    if (end <= start) return
    this.#field += text.slice(start, end)
    if (this.#field.length > this.#limits.maxCellBytes) {
      throw spreadsheetError(
        "spreadsheet-cell-too-long",
        `dòng ${this.#rowNumber}, có thể thiếu dấu nháy kép đóng`,
      )
    }
  }

  #endField(): void {
    if (this.#field !== "") {
      if (this.#column > this.#limits.maxColumns) {
        throw spreadsheetError("spreadsheet-too-many-columns", `dòng ${this.#rowNumber}`)
      }
      this.#cells.push({ column: this.#column, value: this.#field })
    }
    this.#column++
    this.#field = ""
    this.#state = "start"
  }

  *#endRow(): Generator<SheetRow> {
    const row = { rowNumber: this.#rowNumber, cells: this.#cells }
    if (this.#rowNumber > this.#limits.maxRows) {
      throw spreadsheetError("spreadsheet-too-many-rows", String(this.#limits.maxRows))
    }
    this.#rowNumber++
    this.#cells = []
    this.#column = 1
    if (row.cells.length > 0) yield row
  }
}
