import type { FormSheet, SheetCell } from "@phocap/engine"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cellAddress, type GridRow, sheetGrid } from "./sheet-grid.ts"

function cell(
  row: number,
  column: number,
  rowSpan = 1,
  columnSpan = 1,
  style: SheetCell["style"] = "figure",
): SheetCell {
  return { row, column, rowSpan, columnSpan, style, value: { kind: "count", count: 1 } }
}

function sheet(cells: SheetCell[], rowCount: number, columnCount: number, frozen = 0): FormSheet {
  return {
    code: "X",
    name: "X",
    paper: "A4",
    orientation: "landscape",
    widths: [],
    heights: { "2": 20 },
    freeze: { rows: frozen, columns: 1 },
    rowCount,
    columnCount,
    cells,
  }
}

/** How often each place of a table is covered, merged cells included. */
function coverage(rows: readonly GridRow[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const row of rows) {
    for (const one of row.cells) {
      const [column, columnSpan, rowSpan] =
        one.kind === "gap"
          ? [one.column, one.columnSpan, 1]
          : [one.cell.column, one.cell.columnSpan, one.cell.rowSpan]
      for (let r = row.row; r < row.row + rowSpan; r++) {
        for (let c = column; c < column + columnSpan; c++) {
          found.set(`${r} ${c}`, (found.get(`${r} ${c}`) ?? 0) + 1)
        }
      }
    }
  }
  return found
}

describe("sheetGrid", () => {
  it("parts title, header and body, and never cuts a merged header cell", () => {
    const grid = sheetGrid(
      sheet(
        [cell(1, 1, 1, 3, "title"), cell(3, 1, 2, 1, "head"), cell(3, 2, 1, 2, "head"), cell(5, 1)],
        5,
        3,
        3,
      ),
    )
    expect(grid.title.map((row) => row.row)).toEqual([1, 2])
    expect(grid.head.map((row) => row.row)).toEqual([3, 4])
    expect(grid.body.map((row) => row.row)).toEqual([5])
    expect(grid.title[1]?.height).toBe(20)
  })
  it("fills what the sheet leaves empty with one stretch", () => {
    const grid = sheetGrid(sheet([cell(1, 2)], 1, 4))
    expect(grid.body[0]?.cells.map((one) => (one.kind === "gap" ? one.columnSpan : one.address))).toEqual([
      1,
      "B1",
      2,
    ])
  })
  it("covers every place exactly once, whatever is merged", () => {
    const tiles = fc.array(
      fc.record({
        row: fc.integer({ min: 1, max: 8 }),
        column: fc.integer({ min: 1, max: 8 }),
        rows: fc.integer({ min: 1, max: 3 }),
        columns: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 14 },
    )
    fc.assert(
      fc.property(tiles, (given) => {
        const taken = new Set<string>()
        const cells: SheetCell[] = []
        for (const tile of given) {
          const places: string[] = []
          for (let r = tile.row; r < tile.row + tile.rows; r++)
            for (let c = tile.column; c < tile.column + tile.columns; c++) places.push(`${r} ${c}`)
          const outside = tile.row + tile.rows > 9 || tile.column + tile.columns > 9
          if (outside || places.some((place) => taken.has(place))) continue
          for (const place of places) taken.add(place)
          cells.push(cell(tile.row, tile.column, tile.rows, tile.columns))
        }
        const grid = sheetGrid(sheet(cells, 8, 8))
        const found = coverage([...grid.title, ...grid.head, ...grid.body])
        expect(found.size).toBe(64)
        expect([...found.values()].every((times) => times === 1)).toBe(true)
      }),
    )
  })
})

describe("cellAddress", () => {
  it("is that of the printed form", () => {
    expect(cellAddress({ row: 14, column: 28 })).toBe("AB14")
  })
})
