import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { formatDate } from "./format.ts"
import { parseDate } from "./parse-date.ts"

describe("parseDate", () => {
  it("takes a date the ways people type it", () => {
    for (const text of [
      "28/7/2026",
      "28.07.26",
      "28-7-2026",
      "280726",
      "28072026",
      "2026-07-28",
      " 28/07/2026 ",
    ]) {
      expect(parseDate(text)).toBe("2026-07-28")
    }
  })
  it("refuses what is no date", () => {
    for (const text of ["", "30/2/2026", "29/2/2025", "7/28/2026", "32/1/2026", "2026", "hôm nay", "28/7"]) {
      expect(parseDate(text)).toBeNull()
    }
  })
  it("reads back what it shows", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2000-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10)
          expect(parseDate(formatDate(iso))).toBe(iso)
        },
      ),
    )
  })
})
