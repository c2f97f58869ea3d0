import { columnLetter } from "../../spreadsheet/column-letter.ts"
import type { SheetRow } from "../../spreadsheet/sheet-row.ts"
import { wordKey } from "../code-finder.ts"
import { ministryColumns } from "../ministry-columns.ts"
import { type RowCells, rowCells } from "../parse/row-cells.ts"
import { fileProblem } from "./file-problem.ts"
import type { FileProblem } from "./plan-item.ts"

export interface SheetLayout {
  readonly firstDataRow: number
  /** Column A names the hamlet. */
  readonly hasHamletColumn: boolean
  readonly identityColumn: number | null
  readonly problems: readonly FileProblem[]
}

const identityWords = new Set(["sodinhdanhcanhan", "sodinhdanh", "madinhdanh", "cccd", "socccd", "socancuoc"])
const hamletWords = /^(?:thon|xom|ban|ap|to|khu|khom|buon|tdp|kp)/

const textAt = (cells: RowCells, column: number) => wordKey(String(cells[column]?.value ?? ""))

/** Row 4 of the ministry's sheet: 1, 2, 3… from column B on. Returns where it starts, or 0. */
function numberingStart(cells: RowCells): number {
  for (let start = 1; start <= 6; start++) {
    if ([0, 1, 2, 3, 4].every((i) => Number(cells[start + i]?.value ?? Number.NaN) === i + 1)) return start
  }
  return 0
}

function hasLabels(cells: RowCells): boolean {
  return (
    /ho(va)?(ten)?dem/.test(textAt(cells, 3)) &&
    /^ten/.test(textAt(cells, 4)) &&
    /ngay/.test(textAt(cells, 5))
  )
}

/** Says which column does not carry the number it should; columns whose number is missing are let be. */
function shifted(cells: RowCells): FileProblem | null {
  for (const { letter, column, number } of ministryColumns) {
    const found = cells[column]?.value
    if (found === undefined || found === null || number === null || Number(found) === number) continue
    return fileProblem("layout-shifted", `cột ${letter} mang số ${found}, đúng ra là số ${number}`)
  }
  return null
}

/** Hamlets are told by the label of column A, or by letters in it: numbers alone could be a running number. */
function hamletColumn(headers: readonly RowCells[], data: readonly RowCells[]): boolean {
  if (headers.some((cells) => hamletWords.test(textAt(cells, 1)))) return true
  const filled = data.flatMap((cells) => (cells[1] === undefined ? [] : [String(cells[1].value)]))
  return filled.length > 0 && filled.filter((text) => /\p{L}/u.test(text)).length * 2 > filled.length
}

/** Finds the header of the sheet in its first rows, and what stands where. */
export function detectLayout(rows: readonly SheetRow[]): SheetLayout {
  const top = rows.filter(({ rowNumber }) => rowNumber <= 20).map((row) => ({ row, cells: rowCells(row) }))
  const numbering = top.find(({ cells }) => numberingStart(cells) > 0)
  const labels = top.find(({ cells }) => hasLabels(cells))
  const problems: FileProblem[] = []
  if (numbering) {
    const start = numberingStart(numbering.cells)
    const wrong =
      start === 2
        ? shifted(numbering.cells)
        : fileProblem(
            "layout-shifted",
            `số thứ tự cột bắt đầu ở cột ${columnLetter(start)}, đúng ra là cột B`,
          )
    if (wrong) problems.push(wrong)
  } else if (!labels) problems.push(fileProblem("layout-unknown"))
  const last = Math.max(numbering?.row.rowNumber ?? 0, labels?.row.rowNumber ?? 0)
  const firstDataRow = Math.max(last + 1, numbering ? 0 : 5)
  const headers = top.filter(({ row }) => row.rowNumber < firstDataRow).map(({ cells }) => cells)
  const data = rows.filter(({ rowNumber }) => rowNumber >= firstDataRow)
  if (problems.length === 0 && data.length === 0) problems.push(fileProblem("no-rows"))
  return {
    firstDataRow,
    hasHamletColumn: hamletColumn(headers, data.map(rowCells)),
    identityColumn: identityColumn(headers),
    problems,
  }
}

function identityColumn(headers: readonly RowCells[]): number | null {
  const last = ministryColumns.at(-1)?.column ?? 0
  for (const cells of headers) {
    for (let column = last + 1; column < cells.length; column++) {
      if (identityWords.has(textAt(cells, column))) return column
    }
  }
  return null
}
