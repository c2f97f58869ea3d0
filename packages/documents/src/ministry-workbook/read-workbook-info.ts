import type { SheetCell, SheetRows } from "../spreadsheet/sheet-row.ts"
import { wordKey } from "./code-finder.ts"
import { cleanText } from "./parse/clean-text.ts"
import type { WorkbookInfo } from "./workbook-info.ts"

const labels = [
  ["provinceName", /^(?:tinh|tinhthanhpho|thanhpho)$/],
  ["communeName", /^(?:xa|phuong|xaphuong|phuongxa|xaphuongthitran|xaphuongdackhu|donvi|tendonvi)$/],
  ["year", /^(?:nam|namdieutra|namhoc|namphocap|dotdieutra)$/],
] as const

const textOf = (cell: SheetCell | undefined) => (cell ? cleanText(String(cell.value ?? "")) : "")

/** A label with its value: behind its colon, or in the next filled cell. */
function labelled(cells: readonly SheetCell[]): [label: string, value: string][] {
  return cells.flatMap((cell, i): [string, string][] => {
    const [label = "", ...rest] = textOf(cell).split(":")
    const behind = rest.join(":").trim()
    return [[wordKey(label), behind === "" ? textOf(cells[i + 1]) : behind]]
  })
}

/**
 * Reads the sheet THONG_TIN: province, commune and year by their labels wherever they stand, and the codes of the local
 * schools below a heading "Mã trường". The ministry's exact layout is not published; what is not found is `null`.
 */
export async function readWorkbookInfo(rows: SheetRows): Promise<WorkbookInfo> {
  const found: { provinceName: string | null; communeName: string | null; year: number | null } = {
    provinceName: null,
    communeName: null,
    year: null,
  }
  const localSchools: string[] = []
  let schoolColumn = 0
  for await (const { rowNumber, cells } of rows) {
    if (rowNumber > 2000) break
    const heading = cells.find((cell) => wordKey(textOf(cell)) === "matruong")
    if (heading) schoolColumn = heading.column
    else if (schoolColumn > 0) {
      const code = textOf(cells.find(({ column }) => column === schoolColumn))
      if (code !== "") localSchools.push(code)
      continue
    }
    for (const [label, value] of labelled(cells)) {
      const field = labels.find(([, pattern]) => pattern.test(label))?.[0]
      if (field === undefined || value === "" || found[field] !== null) continue
      if (field === "year") found.year = Number(/(?:19|20|21)\d\d/.exec(value)?.[0] ?? Number.NaN) || null
      else found[field] = value
    }
  }
  return { ...found, localSchools }
}
