import { expect, test } from "vitest"
import { dayBefore, periodText } from "./period.ts"

const words = { from: (a: string) => `từ ${a}`, fromTo: (a: string, b: string) => `${a}–${b}` }

test("the last day of a period is the day before the law's end, across months and leap years", () => {
  expect(dayBefore("2025-07-01")).toBe("2025-06-30")
  expect(dayBefore("2024-03-01")).toBe("2024-02-29")
  expect(dayBefore("2026-01-01")).toBe("2025-12-31")
})

test("an open period says only when it began", () => {
  expect(periodText({ from: "2014-05-15", to: null }, words)).toBe("từ 15/05/2014")
  expect(periodText({ from: "2014-05-15", to: "2016-05-10" }, words)).toBe("15/05/2014–09/05/2016")
})
