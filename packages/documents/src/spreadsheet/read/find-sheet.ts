import { searchKey } from "@phocap/core"
import { spreadsheetError } from "../spreadsheet-error.ts"

/** A sheet's name as compared: "THONG_TIN", "Thông tin" and "thong tin" are one. */
export function sheetKey(name: string): string {
  return searchKey(name).replaceAll(" ", "")
}

/** The number of a sheet given by name or number; throws `spreadsheet-no-sheet`. */
export function findSheet(names: readonly string[], wanted: string | number): number {
  const index =
    typeof wanted === "number" ? wanted : names.findIndex((name) => sheetKey(name) === sheetKey(wanted))
  if (names[index] !== undefined) return index
  const title = typeof wanted === "number" ? `thứ ${wanted + 1}` : `“${wanted}”`
  const list = names.map((name) => `“${name}”`).join(", ")
  throw spreadsheetError("spreadsheet-no-sheet", `${title} (đang có: ${list})`)
}
