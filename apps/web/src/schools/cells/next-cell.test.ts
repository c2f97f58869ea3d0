import { describe, expect, it } from "vitest"
import { type CellBox, nextCell } from "./next-cell.ts"

const box = (column: number, row: number): CellBox => ({
  left: column * 100,
  right: column * 100 + 80,
  top: row * 30,
  bottom: row * 30 + 28,
})

describe("nextCell in a table of 3 × 2", () => {
  const cells = [box(0, 0), box(1, 0), box(2, 0), box(0, 1), box(1, 1), box(2, 1)]
  it.each([
    [0, "right", 1],
    [1, "left", 0],
    [1, "down", 4],
    [4, "up", 1],
    [2, "right", null],
    [0, "up", null],
    [5, "down", null],
  ] as const)("from %i %s is %s", (at, direction, to) => {
    expect(nextCell(cells, at, direction)).toBe(to)
  })
})

describe("nextCell in columns of unequal length", () => {
  const cells = [box(0, 0), box(0, 1), box(0, 2), box(1, 0), box(1, 1)]
  it("goes on at the head of the next column, and back", () => {
    expect(nextCell(cells, 2, "down")).toBe(3)
    expect(nextCell(cells, 3, "up")).toBe(2)
  })
  it("goes across where there is a cell", () => {
    expect(nextCell(cells, 1, "right")).toBe(4)
    expect(nextCell(cells, 2, "right")).toBeNull()
  })
  it("is nowhere from no cell", () => {
    expect(nextCell(cells, 9, "down")).toBeNull()
  })
})
