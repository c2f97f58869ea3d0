import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import {
  formatBirth,
  formatDate,
  formatDay,
  formatExact,
  formatMoment,
  formatNumber,
  formatPercent,
  formatThreshold,
} from "./format.ts"

describe("formatNumber", () => {
  it("groups and separates the Vietnamese way", () => {
    expect(formatNumber(1234.5, 1, "vi")).toBe("1.234,5")
    expect(formatNumber(1234567, 0, "en")).toBe("1,234,567")
    expect(formatNumber(-1200, 0, "vi")).toBe("−1.200")
    expect(formatNumber(-0.4, 0, "vi")).toBe("0")
    expect(formatNumber(999, 0, "vi")).toBe("999")
  })
  it("shows no decimals that a number does not have", () => {
    expect(formatExact(0.7, 2, "vi")).toBe("0,7")
    expect(formatExact(2, 2, "vi")).toBe("2")
    expect(formatThreshold(98.5, "vi")).toBe("98,5%")
  })
})

describe("formatPercent", () => {
  it("rounds to one decimal", () => {
    expect(formatPercent(963, 1000, undefined, "vi")).toBe("96,3%")
    expect(formatPercent(2, 3, 50, "vi")).toBe("66,7%")
    expect(formatPercent(0, 0, 50, "vi")).toBe("–")
  })
  it("does not call 79,97 eighty, nor 99,98 all", () => {
    expect(formatPercent(7997, 10000, 80, "vi")).toBe("79,97%")
    expect(formatPercent(9999, 10000, undefined, "vi")).toBe("99,99%")
    expect(formatPercent(8000, 10000, 80, "vi")).toBe("80,0%")
  })
  it("never puts a figure on the other side of its threshold", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60_000 }),
        fc.nat(60_000),
        fc.integer({ min: 1, max: 100 }),
        (of, n, at) => {
          const counted = n % (of + 1)
          const shown = Number(formatPercent(counted, of, at, "en").slice(0, -1))
          expect(shown >= at).toBe(counted * 100 >= at * of)
        },
      ),
    )
  })
})

describe("dates", () => {
  it("puts the day first and keeps what is not a date", () => {
    expect(formatDate("2020-07-28")).toBe("28/07/2020")
    expect(formatDate("không rõ")).toBe("không rõ")
    expect(formatDay("2026-10-02", 2026)).toBe("02/10")
    expect(formatDay("2027-01-02", 2026)).toBe("02/01/2027")
  })
  it("shows of a birth date what is known", () => {
    expect(formatBirth({ birthDay: 2, birthMonth: 3, birthYear: 2020 })).toBe("02/03/2020")
    expect(formatBirth({ birthDay: null, birthMonth: 3, birthYear: 2020 })).toBe("03/2020")
    expect(formatBirth({ birthDay: null, birthMonth: null, birthYear: 2020 })).toBe("2020")
  })
})

test("a moment is told in Vietnam's time wherever it is read", () => {
  expect(formatMoment("2026-11-24T17:30:00.000Z")).toBe("25/11/2026 00:30")
  expect(formatMoment("2026-11-24T10:05:00+07:00")).toBe("24/11/2026 10:05")
  expect(formatMoment("không rõ")).toBe("không rõ")
})
