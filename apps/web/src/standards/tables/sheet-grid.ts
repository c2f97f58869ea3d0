import { columnLetters, type FormSheet, type SheetCell } from "@phocap/engine"

/** A cell of the table as HTML needs it: a cell of the sheet, or a stretch of nothing. */
export type GridCell =
  | { readonly kind: "cell"; readonly cell: SheetCell; readonly address: string }
  | { readonly kind: "gap"; readonly column: number; readonly columnSpan: number }

export interface GridRow {
  readonly row: number
  /** In points, where the form says. */
  readonly height: number | null
  readonly cells: readonly GridCell[]
}

/** A sheet in the three parts of a page: title lines, header rows that stay in sight, everything else. */
export interface SheetGrid {
  readonly title: readonly GridRow[]
  readonly head: readonly GridRow[]
  readonly body: readonly GridRow[]
}

const headStyles = new Set(["head", "headTurned", "number"])

/** The address of a cell, "F14": what stands in the browser's address and in the printed form. */
export function cellAddress(cell: Pick<SheetCell, "row" | "column">): string {
  return `${columnLetters(cell.column)}${cell.row}`
}

function rowsOf(sheet: FormSheet): GridRow[] {
  const starts = new Map<number, SheetCell[]>()
  for (const cell of sheet.cells) {
    const row = starts.get(cell.row)
    if (row === undefined) starts.set(cell.row, [cell])
    else row.push(cell)
  }
  // Columns that a merged cell from above covers, by row.
  const covered = new Map<number, Set<number>>()
  for (const cell of sheet.cells) {
    for (let row = cell.row + 1; row < cell.row + cell.rowSpan; row++) {
      const columns = covered.get(row) ?? new Set<number>()
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) columns.add(column)
      covered.set(row, columns)
    }
  }
  return Array.from({ length: sheet.rowCount }, (_, i) => {
    const row = i + 1
    const taken = covered.get(row)
    const byColumn = new Map((starts.get(row) ?? []).map((cell) => [cell.column, cell]))
    const cells: GridCell[] = []
    let column = 1
    while (column <= sheet.columnCount) {
      const cell = byColumn.get(column)
      if (cell !== undefined) {
        cells.push({ kind: "cell", cell, address: cellAddress(cell) })
        column += cell.columnSpan
        continue
      }
      if (taken?.has(column) === true) {
        column++
        continue
      }
      let columnSpan = 1
      const free = (at: number) => at <= sheet.columnCount && !byColumn.has(at) && taken?.has(at) !== true
      while (free(column + columnSpan)) columnSpan++
      cells.push({ kind: "gap", column, columnSpan })
      column += columnSpan
    }
    return { row, height: sheet.heights[String(row)] ?? null, cells }
  })
}

/**
 * Turns a sheet into rows for `<table>`: merged cells once, empty stretches filled, so that every row covers every
 * column exactly once. The header begins with the first header cell and ends with the frozen rows, or with the header
 * cells where the form freezes less; a merged header cell is never cut.
 */
export function sheetGrid(sheet: FormSheet): SheetGrid {
  const rows = rowsOf(sheet)
  const heads = sheet.cells.filter((cell) => headStyles.has(cell.style))
  const first = Math.min(...heads.map((cell) => cell.row))
  if (heads.length === 0 || !Number.isFinite(first)) return { title: [], head: [], body: rows }
  let last = Math.max(sheet.freeze.rows, first)
  for (const cell of [...sheet.cells].sort((a, b) => a.row - b.row)) {
    const end = cell.row + cell.rowSpan - 1
    if (cell.row <= last && end > last) last = end
  }
  return {
    title: rows.slice(0, first - 1),
    head: rows.slice(first - 1, last),
    body: rows.slice(last),
  }
}
