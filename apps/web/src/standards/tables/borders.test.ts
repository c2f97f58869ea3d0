import type { FormSheet, SheetCell } from "@phocap/engine"
import { expect, test } from "vitest"
import { edgesOf } from "./borders.ts"

const cell = (row: number, column: number, style: SheetCell["style"] = "figure"): SheetCell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  style,
  value: { kind: "count", count: 0 },
})

test("only the outer cells draw a left or upper line", () => {
  const sheet = { cells: [cell(1, 1), cell(1, 2), cell(2, 1), cell(2, 2), cell(4, 2), cell(1, 3, "note")] }
  const edges = Object.fromEntries(edgesOf(sheet as unknown as FormSheet))
  expect(edges).toEqual({
    A1: { left: true, top: true },
    B1: { left: false, top: true },
    A2: { left: true, top: false },
    B2: { left: false, top: false },
    B4: { left: true, top: true },
  })
})
