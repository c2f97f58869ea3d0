import { expect, test } from "vitest"
import { trackOf } from "./track.ts"

const of = (...levels: (number | null)[]) =>
  levels.map((level, index) => ({ year: 2026 - levels.length + index, level }))

test("a unit that was never recognised goes the first-time way", () => {
  expect(trackOf([], 2026)).toBe("first")
  expect(trackOf(of(0, 0), 2026)).toBe("first")
})

test("recognised before, it goes the yearly way, also after one lost year", () => {
  expect(trackOf(of(2, 2), 2026)).toBe("yearly")
  expect(trackOf(of(2, 0), 2026)).toBe("yearly")
})

test("two lost years in a row lead back to the first-time way", () => {
  expect(trackOf(of(2, 0, 0), 2026)).toBe("again")
})

test("a year of which nothing is written is no lost year", () => {
  expect(trackOf(of(2, null, 0), 2026)).toBe("yearly")
})
