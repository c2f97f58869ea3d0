import { expect, test } from "vitest"
import { moneyValues } from "./money.ts"

const line = (values: Record<string, number>, year: number, ...lines: number[]) =>
  lines.reduce((sum, one) => sum + (values[`line${one}.${year}`] ?? Number.NaN), 0)

test("sums of the money form add up, and a year's amounts are the same in the next round", () => {
  for (const place of [0, 1, 2, 3]) {
    const values = moneyValues(place, 2026)
    expect(Object.keys(values).length).toBe(30 * 5)
    for (let year = 2022; year <= 2026; year++) {
      const of = (...lines: number[]) => line(values, year, ...lines)
      expect(of(8)).toBe(of(9, 10, 11, 12))
      expect(of(16)).toBe(of(18, 19, 20, 21, 22, 23, 24))
      expect(of(26)).toBe(of(27, 28, 29, 32))
      expect(of(29)).toBe(of(30, 31))
      expect(of(33)).toBe(of(34, 35, 36, 37, 38))
      expect(of(15)).toBeLessThanOrEqual(of(10))
    }
    const before = moneyValues(place, 2025)
    for (const [key, value] of Object.entries(before)) if (key in values) expect(values[key]).toBe(value)
  }
})
