import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { formatClass, gradeOfClass, parseClass } from "./parse-class.ts"

describe("parseClass", () => {
  it.each([
    ["3B*!", "3B", true, true],
    ["3B!*", "3B", true, true],
    ["3B !", "3B", true, false],
    ["Lớp 3B*", "3B", false, true],
    ["Lá 1*", "Lá 1", false, true],
    ["10A1", "10A1", false, false],
  ])("reads %s", (typed, className, repeated, twoSessions) => {
    expect(parseClass(typed)).toEqual({ className, repeated, twoSessions })
  })

  it("knows nothing of two sessions without a class", () => {
    expect(parseClass("  ")).toEqual({ className: null, repeated: false, twoSessions: null })
  })

  it("reads back what it shows", () => {
    const name = fc.stringMatching(/^[1-9A-Z][0-9A-Z/]{0,6}$/)
    fc.assert(
      fc.property(name, fc.boolean(), fc.boolean(), (className, repeated, twoSessions) => {
        const marks = { className, repeated, twoSessions }
        expect(parseClass(formatClass(marks))).toEqual(marks)
      }),
    )
  })
})

describe("gradeOfClass", () => {
  it.each([
    ["3B", 3],
    ["12A1", 12],
    ["1", 1],
    ["5 tuổi A", 55],
    ["4T", 54],
    ["t3", 53],
    ["Lá 1", null],
    ["13A", null],
    ["123", null],
    [null, null],
  ])("of %s is %s", (className, expected) => {
    expect(gradeOfClass(className)).toBe(expected)
  })
})
