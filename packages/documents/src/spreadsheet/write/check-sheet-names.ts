import { spreadsheetError } from "../spreadsheet-error.ts"
import type { WorkbookModel } from "./workbook-model.ts"

/** Throws `spreadsheet-bad-sheet-name` for names that Excel would refuse or "repair". */
export function checkSheetNames({ sheets }: WorkbookModel): void {
  const seen = new Set<string>()
  for (const { name } of sheets) {
    const key = name.toLowerCase()
    const bad = name.length < 1 || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name) || seen.has(key)
    if (bad) throw spreadsheetError("spreadsheet-bad-sheet-name", `“${name}”`)
    seen.add(key)
  }
  if (seen.size === 0) throw spreadsheetError("spreadsheet-bad-sheet-name", "chưa có trang tính nào")
}
