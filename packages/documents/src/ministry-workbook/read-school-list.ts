import type { SheetCell, SheetRows } from "../spreadsheet/sheet-row.ts"
import { wordKey } from "./code-finder.ts"
import { cleanText } from "./parse/clean-text.ts"
import { levelsOf, systemOf, type WorkbookSchool } from "./workbook-info.ts"

const headings = {
  code: /^(?:ma|matruong)$/,
  name: /^(?:ten|tentruong)$/,
  level: /^(?:cap|caphoc|bac|bachoc|cap.*)$/,
  system: /^(?:he|hehoc|he.*)$/,
  unit: /^(?:donvi|xa|phuong|xaphuong|huyen|quanhuyen|diaban|thuoc.*)$/,
} as const

type Column = keyof typeof headings

/** Columns of the list where it has no heading. */
const usual: Readonly<Record<Column, number>> = { code: 1, name: 2, level: 3, system: 4, unit: 5 }

function readHeadings(cells: readonly SheetCell[]): Record<Column, number> | null {
  const columns = { code: 0, name: 0, level: 0, system: 0, unit: 0 }
  for (const cell of cells) {
    const key = wordKey(String(cell.value ?? ""))
    for (const name of Object.keys(headings) as Column[]) {
      if (columns[name] === 0 && headings[name].test(key)) columns[name] = cell.column
    }
  }
  return columns.code > 0 && columns.name > 0 ? columns : null
}

/** Reads the sheet MaTruong: the schools whose codes the data may use. Lines without code or name are left out. */
export async function readSchoolList(rows: SheetRows): Promise<WorkbookSchool[]> {
  const schools: WorkbookSchool[] = []
  let columns = usual
  let seenHeading = false
  for await (const { cells } of rows) {
    const heading = seenHeading ? null : readHeadings(cells)
    if (heading) {
      columns = heading
      seenHeading = true
      continue
    }
    const text = (column: number) =>
      cleanText(String(cells.find((cell) => cell.column === column)?.value ?? ""))
    const code = text(columns.code)
    const name = text(columns.name)
    if (code === "" || name === "" || !/\d/.test(code)) continue
    const levels = levelsOf(text(columns.level))
    schools.push({ code, name, levels, system: systemOf(text(columns.system)), unitName: text(columns.unit) })
  }
  return schools
}
