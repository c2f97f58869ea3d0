import type { CellValue, FormSheet } from "@phocap/engine"
import { expect, test } from "vitest"
import { differences } from "./compare.ts"

function sheet(cells: [row: number, column: number, value: CellValue, record?: string][]): FormSheet {
  return {
    code: "X",
    name: "X",
    paper: "A4",
    orientation: "portrait",
    widths: [],
    heights: {},
    freeze: { rows: 0, columns: 0 },
    rowCount: 9,
    columnCount: 9,
    cells: cells.map(([row, column, value, record]) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      style: "figure" as const,
      value,
      ...(record === undefined ? {} : { record }),
    })),
  }
}
const count = (n: number): CellValue => ({ kind: "count", count: n })
const share = (counted: number, of: number): CellValue => ({ kind: "share", counted, of })

test("fixed cells are compared by address, shares in points", () => {
  const moved = differences(
    sheet([
      [1, 1, count(12)],
      [1, 2, share(90, 100)],
      [1, 3, count(4)],
      [1, 4, share(1, 0)],
    ]),
    sheet([
      [1, 1, count(15)],
      [1, 2, share(175, 200)],
      [1, 3, count(4)],
      [1, 4, share(1, 2)],
    ]),
  )
  expect(Object.fromEntries(moved)).toEqual({ A1: "−3", B1: "+2,5", C1: "0" })
})

test("lines of a list follow their name, not their place", () => {
  const moved = differences(
    sheet([
      [5, 1, count(9), "Tổ 2"],
      [6, 1, count(3), "Tổ 1"],
    ]),
    sheet([
      [5, 1, count(1), "Tổ 1"],
      [6, 1, count(9), "Tổ 3"],
    ]),
  )
  expect(Object.fromEntries(moved)).toEqual({ A6: "+2" })
})
