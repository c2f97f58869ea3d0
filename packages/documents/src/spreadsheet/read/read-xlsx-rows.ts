import type { SheetRows } from "../sheet-row.ts"
import { defaultLimits, type SpreadsheetLimits } from "../spreadsheet-limits.ts"
import { type ByteSource, randomAccess } from "./byte-source.ts"
import { findSheet } from "./find-sheet.ts"
import { XlsxFile } from "./xlsx-file.ts"

/** Rows of one sheet (the first by default) of an `.xlsx`, read as a stream; each iteration reads anew. */
export function readXlsxRows(
  source: ByteSource,
  { sheet = 0, limits = {} }: { sheet?: string | number; limits?: Partial<SpreadsheetLimits> } = {},
): SheetRows {
  return {
    async *[Symbol.asyncIterator]() {
      const file = await XlsxFile.open(randomAccess(source), { ...defaultLimits, ...limits })
      yield* file.rows(findSheet(file.sheetNames, sheet))
    },
  }
}
