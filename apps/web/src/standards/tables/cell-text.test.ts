import { expect, test } from "vitest"
import { cellText } from "./cell-text.ts"

const words = { met: "Đạt", unmet: "Không đạt", unknown: "Chưa đủ dữ liệu" }

test("a share is whole percents, exact in the hint, blank of nobody", () => {
  expect(cellText({ kind: "share", counted: 259, of: 269 }, words)).toEqual({
    text: "96%",
    pale: false,
    exact: "96,3% (259/269)",
  })
  expect(cellText({ kind: "share", counted: 0, of: 0 }, words).text).toBe("")
  expect(cellText({ kind: "percent", counted: null, of: 4 }, words).text).toBe("")
})

test("zero is pale, not known is blank", () => {
  expect(cellText({ kind: "count", count: 0 }, words)).toMatchObject({ text: "0", pale: true })
  expect(cellText({ kind: "count", count: 1493 }, words).text).toBe("1.493")
  expect(cellText({ kind: "value", value: null }, words).text).toBe("")
  expect(cellText({ kind: "value", value: 12.5 }, words).text).toBe("12,5")
  expect(cellText({ kind: "ratio", counted: 3, of: 2 }, words).text).toBe("1,50")
  expect(cellText({ kind: "ratio", counted: 3, of: 0 }, words).text).toBe("")
})

test("a level is its number; lacking data is not a failure", () => {
  const level = (reached: number, state: "met" | "unmet" | "unknown", graded = true) =>
    cellText({ kind: "level", programme: "primary", mark: { reached, state, graded } }, words).text
  expect(level(2, "met")).toBe("2")
  expect(level(1, "met", false)).toBe("Đạt")
  expect(level(0, "unmet")).toBe("Không đạt")
  expect(level(0, "unknown")).toBe("Chưa đủ dữ liệu")
  expect(cellText({ kind: "condition", met: null }, words).text).toBe("")
})
