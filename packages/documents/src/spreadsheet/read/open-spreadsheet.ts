import type { SheetRows } from "../sheet-row.ts"
import { spreadsheetError } from "../spreadsheet-error.ts"
import { defaultLimits, megabytes, type SpreadsheetLimits } from "../spreadsheet-limits.ts"
import { type ByteSource, type RandomAccess, randomAccess, readWhole } from "./byte-source.ts"
import { detectKind } from "./detect-format.ts"
import { findSheet } from "./find-sheet.ts"
import { readCsvRows } from "./read-csv-rows.ts"
import { decodedText, detectTextEncoding } from "./text-encoding.ts"
import { WholeWorkbook } from "./whole-workbook.ts"
import { XlsxFile } from "./xlsx-file.ts"

export interface Spreadsheet {
  readonly format: "xlsx" | "xls" | "csv" | "html" | "xml"
  readonly sheetNames: readonly string[]
  /**
   * Rows of a sheet by name (case, marks, blanks and underscores don't matter), by number from 0, or of the first one.
   * Throws `spreadsheet-no-sheet` and names the sheets there are.
   */
  rows(sheet?: string | number): SheetRows
}

interface Opened {
  readonly sheetNames: readonly string[]
  rows(sheet: number): SheetRows
}

async function wholeText(source: RandomAccess, limits: SpreadsheetLimits): Promise<string> {
  if (source.size > limits.maxWholeFileBytes) {
    throw spreadsheetError("spreadsheet-too-large", megabytes(source.size))
  }
  let text = ""
  for await (const piece of decodedText(source, await detectTextEncoding(source))) text += piece
  return text
}

async function openKind(
  source: RandomAccess,
  limits: SpreadsheetLimits,
): Promise<[Spreadsheet["format"], Opened]> {
  const head = await source.read(0, 4096)
  const kind = detectKind(head)
  switch (kind) {
    case "zip":
      return ["xlsx", await XlsxFile.open(source, limits)]
    case "cfb":
    case "biff":
      if (source.size > limits.maxWholeFileBytes) {
        throw spreadsheetError("spreadsheet-too-large", megabytes(source.size))
      }
      return ["xls", WholeWorkbook.open(await readWhole(source), limits)]
    case "html":
    case "xml": {
      const text = await wholeText(source, limits)
      if (kind === "html" && !/<table[\s>]/i.test(text)) throw spreadsheetError("spreadsheet-no-table")
      if (kind === "xml" && /<!(doctype|entity)/i.test(text))
        throw spreadsheetError("spreadsheet-forbidden-xml")
      return [kind, WholeWorkbook.open(text, limits)]
    }
    case "text":
      return [
        "csv",
        {
          sheetNames: ["CSV"],
          rows: () => ({ [Symbol.asyncIterator]: () => readCsvRows(source, limits) }),
        },
      ]
    case "pdf":
      throw spreadsheetError("spreadsheet-unsupported", "PDF")
    case "image":
      throw spreadsheetError("spreadsheet-unsupported", "ảnh")
    default:
      throw spreadsheetError("spreadsheet-unknown-format")
  }
}

/**
 * Opens a spreadsheet whatever its name says: `.xlsx` is read as a stream, `.csv` too, `.xls` and tables in web pages
 * whole. Throws `PhocapError`s of the `spreadsheet-…` family for everything that cannot be read or is over a limit.
 */
export async function openSpreadsheet(
  file: ByteSource,
  limits: Partial<SpreadsheetLimits> = {},
): Promise<Spreadsheet> {
  const source = randomAccess(file)
  const allLimits = { ...defaultLimits, ...limits }
  if (source.size === 0) throw spreadsheetError("spreadsheet-empty")
  if (source.size > allLimits.maxFileBytes) {
    throw spreadsheetError("spreadsheet-too-large", megabytes(source.size))
  }
  const [format, opened] = await openKind(source, allLimits)
  return {
    format,
    sheetNames: opened.sheetNames,
    rows: (sheet = 0) => opened.rows(findSheet(opened.sheetNames, sheet)),
  }
}
