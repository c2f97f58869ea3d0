import type { SheetCell, SheetRow } from "../../spreadsheet/sheet-row.ts"
import type { RowValue } from "../render-row.ts"

/** Cells of a row by the number of their column: 1 is A, 51 is AY. */
export type RowCells = readonly (SheetCell | undefined)[]

const emptyCells = (last: number) => Array<SheetCell | undefined>(last + 1).fill(undefined)

/** The cells of a row as read from a file. */
export function rowCells(row: SheetRow): RowCells {
  const cells = emptyCells(row.cells.at(-1)?.column ?? 0)
  for (const cell of row.cells) cells[cell.column] = cell
  return cells
}

/** The cells that a rendered row (B..AY) would be read back as, with column A when `hamlet` is given. */
export function renderedCells(values: readonly RowValue[], hamlet: string | null = null): RowCells {
  const cells = emptyCells(51)
  if (hamlet !== null && hamlet !== "") cells[1] = { column: 1, value: hamlet }
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (value !== null && value !== undefined) cells[i + 2] = { column: i + 2, value }
  }
  return cells
}
