import { describe, expect, it } from "vitest"
import { formatSchoolYear, parseSchoolYear } from "./parse-school-year.ts"

const read = (text: string, over = true) => {
  const result = parseSchoolYear(text, 2026, over)
  return result.ok ? result.value : result.problem
}

describe("parseSchoolYear", () => {
  it.each([
    ["", null],
    ["2025-2026", 2025],
    ["2025–2026", 2025],
    ["25-26", 2025],
    ["20252026", 2025],
    ["98-99", 1998],
    ["99-00", 1999],
  ])("reads %s as %s", (typed, start) => {
    expect(read(typed)).toBe(start)
  })

  it.each([
    ["2025-2027", "yearPair"],
    ["hai lăm", "yearUnread"],
    ["2025", "yearSingle"],
    ["1899-1900", "yearEarly"],
    ["2027-2028", "yearLate"],
    ["2026-2027", "yearNotOver"],
  ])("refuses %s: %s", (typed, problem) => {
    expect(read(typed)).toBe(problem)
  })

  it("lets a pupil leave in the year that has begun", () => {
    expect(read("2026-2027", false)).toBe(2026)
  })

  it("reads back what it shows", () => {
    for (let start = 1950; start < 2026; start++) expect(read(formatSchoolYear(start))).toBe(start)
  })
})
