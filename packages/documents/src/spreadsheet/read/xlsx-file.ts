import type { SheetRow, SheetRows } from "../sheet-row.ts"
import type { SpreadsheetLimits } from "../spreadsheet-limits.ts"
import type { RandomAccess } from "./byte-source.ts"
import { dateStyles } from "./date-styles.ts"
import { readSharedStrings } from "./shared-strings.ts"
import { utf8Chunks } from "./utf8-chunks.ts"
import { readWorkbookIndex, type WorkbookIndex } from "./workbook-index.ts"
import { type WorksheetContext, WorksheetParser } from "./worksheet-parser.ts"
import { ZipArchive } from "./zip-archive.ts"

const stylesLimit = 50_000_000

/** An opened `.xlsx`: its sheets by number, each read as a stream as often as wanted. */
export class XlsxFile {
  readonly #zip: ZipArchive
  readonly #index: WorkbookIndex
  readonly #limits: SpreadsheetLimits
  #context: Promise<WorksheetContext> | null = null

  private constructor(zip: ZipArchive, index: WorkbookIndex, limits: SpreadsheetLimits) {
    this.#zip = zip
    this.#index = index
    this.#limits = limits
  }

  static async open(source: RandomAccess, limits: SpreadsheetLimits): Promise<XlsxFile> {
    const zip = await ZipArchive.open(source, limits)
    return new XlsxFile(zip, await readWorkbookIndex(zip), limits)
  }

  get sheetNames(): readonly string[] {
    return this.#index.sheets.map(({ name }) => name)
  }

  rows(sheet: number): SheetRows {
    return { [Symbol.asyncIterator]: () => this.#read(sheet) }
  }

  async *#read(sheet: number): AsyncGenerator<SheetRow> {
    this.#context ??= this.#readContext()
    const parser = new WorksheetParser(await this.#context)
    for await (const chunk of utf8Chunks(this.#zip.chunks(this.#index.sheets[sheet]?.path ?? ""))) {
      parser.write(chunk)
      const rows = parser.rows
      parser.rows = []
      yield* rows
    }
    parser.end()
    yield* parser.rows
  }

  async #readContext(): Promise<WorksheetContext> {
    const { stylesPath, sharedStringsPath, date1904 } = this.#index
    const limits = this.#limits
    return {
      strings: sharedStringsPath ? await readSharedStrings(this.#zip, sharedStringsPath, limits) : [],
      dateStyles: stylesPath ? dateStyles(await this.#zip.text(stylesPath, stylesLimit)) : new Set(),
      date1904,
      limits,
    }
  }
}
