import type { SheetCell } from "@phocap/engine"
import { expect, test } from "vitest"
import { moveFrom } from "./move.ts"
import { cellAddress } from "./sheet-grid.ts"

function cell(row: number, column: number, columnSpan = 1): SheetCell {
  return { row, column, rowSpan: 1, columnSpan, style: "figure", value: { kind: "count", count: 0 } }
}
const b2 = cell(2, 2)
const d2 = cell(2, 4)
const b5 = cell(5, 2, 3)
const cells = [b2, d2, b5]

test("arrows skip what opens nothing", () => {
  expect(cellAddress(moveFrom(b2, "right", cells))).toBe("D2")
  expect(cellAddress(moveFrom(b2, "down", cells))).toBe("B5")
  expect(cellAddress(moveFrom(d2, "down", cells))).toBe("B5")
})

test("at the edge one stays", () => {
  expect(moveFrom(b2, "left", cells)).toBe(b2)
  expect(moveFrom(b2, "up", cells)).toBe(b2)
  expect(cellAddress(moveFrom(d2, "rowStart", cells))).toBe("B2")
  expect(cellAddress(moveFrom(b2, "rowEnd", cells))).toBe("D2")
})
