import { describe, expect, it } from "vitest"
import { monthFrom, weeksOf } from "./month.ts"

describe("a month's sheet", () => {
  it("begins on a Monday and holds each day of the month once", () => {
    for (const month of ["2026-02", "2026-11", "2028-02", "2025-06", "2026-06"]) {
      const weeks = weeksOf(month)
      const days = weeks.flat().filter((one) => one.within)
      expect(new Date(`${weeks[0]?.[0]?.day}T00:00:00Z`).getUTCDay()).toBe(1)
      expect(new Set(days.map((one) => one.day)).size).toBe(days.length)
      expect(days[0]?.day).toBe(`${month}-01`)
      expect(days.length).toBe(
        new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate(),
      )
    }
  })
  it("goes over the ends of years", () => {
    expect([monthFrom("2026-12", 1), monthFrom("2026-01", -1)]).toEqual(["2027-01", "2025-12"])
  })
})
