import type { ByteSource } from "../spreadsheet/read/byte-source.ts"
import { sheetKey } from "../spreadsheet/read/find-sheet.ts"
import { openSpreadsheet, type Spreadsheet } from "../spreadsheet/read/open-spreadsheet.ts"
import type { SheetRows } from "../spreadsheet/sheet-row.ts"
import type { SpreadsheetLimits } from "../spreadsheet/spreadsheet-limits.ts"
import { readSchoolList } from "./read-school-list.ts"
import { readWorkbookInfo } from "./read-workbook-info.ts"
import type { WorkbookInfo, WorkbookSchool } from "./workbook-info.ts"

export interface MinistryWorkbook {
  readonly format: Spreadsheet["format"]
  /** Rows of DuLieu, header included; every iteration reads anew. */
  readonly rows: SheetRows
  /** `null` when there is no sheet THONG_TIN. */
  readonly info: WorkbookInfo | null
  /** Of the sheet MaTruong. */
  readonly schools: readonly WorkbookSchool[]
}

const dataSheets = ["dulieu", "data", "maunhaplieu", "nhaplieu"]

function named(sheet: Spreadsheet, keys: readonly string[]): number {
  return sheet.sheetNames.findIndex((name) => keys.includes(sheetKey(name)))
}

/**
 * Opens a workbook MauNhapLieu, whatever kind of file it is. The data sheet is DuLieu (or Data), or the only one there is.
 * Throws the `spreadsheet-…` errors of `openSpreadsheet`, and `spreadsheet-no-sheet`.
 */
export async function openMinistryWorkbook(
  file: ByteSource,
  limits: Partial<SpreadsheetLimits> = {},
): Promise<MinistryWorkbook> {
  const sheet = await openSpreadsheet(file, limits)
  const data = named(sheet, dataSheets)
  const info = named(sheet, ["thongtin"])
  const schools = named(sheet, ["matruong"])
  const only = data < 0 && sheet.sheetNames.length === 1 ? 0 : data
  return {
    format: sheet.format,
    rows: sheet.rows(only < 0 ? "DuLieu" : only),
    info: info < 0 ? null : await readWorkbookInfo(sheet.rows(info)),
    schools: schools < 0 ? [] : await readSchoolList(sheet.rows(schools)),
  }
}
