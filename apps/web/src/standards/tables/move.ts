import type { SheetCell } from "@phocap/engine"

export type Direction = "up" | "down" | "left" | "right" | "rowStart" | "rowEnd"

const rowsMeet = (a: SheetCell, b: SheetCell) => a.row < b.row + b.rowSpan && b.row < a.row + a.rowSpan
const columnsMeet = (a: SheetCell, b: SheetCell) =>
  a.column < b.column + b.columnSpan && b.column < a.column + a.columnSpan

/** The cell that an arrow key leads to: the nearest in that direction among `cells`, or the same at the edge. */
export function moveFrom(now: SheetCell, direction: Direction, cells: readonly SheetCell[]): SheetCell {
  const inRow = cells.filter((cell) => rowsMeet(cell, now)).sort((a, b) => a.column - b.column)
  const inColumn = cells.filter((cell) => columnsMeet(cell, now)).sort((a, b) => a.row - b.row)
  switch (direction) {
    case "left":
      return inRow.filter((cell) => cell.column < now.column).at(-1) ?? now
    case "right":
      return inRow.find((cell) => cell.column > now.column) ?? now
    case "up":
      return inColumn.filter((cell) => cell.row < now.row).at(-1) ?? now
    case "down":
      return inColumn.find((cell) => cell.row > now.row) ?? now
    case "rowStart":
      return inRow[0] ?? now
    case "rowEnd":
      return inRow.at(-1) ?? now
  }
}
