import type { FormSheet, SheetCell } from "@phocap/engine"
import { cellAddress } from "./sheet-grid.ts"

const bordered = new Set(["head", "headTurned", "number", "label", "labelBold", "figure", "share", "mark"])

export function hasBorder(cell: SheetCell): boolean {
  return bordered.has(cell.style)
}

/** Edges beside which no bordered cell draws the line already: every cell draws its right and lower edge. */
export interface Edges {
  readonly left: boolean
  readonly top: boolean
}

/** The extra edges of each bordered cell, by address, so that every line of the form is drawn exactly once. */
export function edgesOf(sheet: FormSheet): Map<string, Edges> {
  const taken = new Set<number>()
  const place = (row: number, column: number) => row * 1000 + column
  const cells = sheet.cells.filter(hasBorder)
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        taken.add(place(row, column))
      }
    }
  }
  return new Map(
    cells.map((cell) => {
      const rows = Array.from({ length: cell.rowSpan }, (_, i) => cell.row + i)
      const columns = Array.from({ length: cell.columnSpan }, (_, i) => cell.column + i)
      return [
        cellAddress(cell),
        {
          left: rows.some((row) => !taken.has(place(row, cell.column - 1))),
          top: columns.some((column) => !taken.has(place(cell.row - 1, column))),
        },
      ]
    }),
  )
}
