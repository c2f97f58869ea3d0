import { expect, test } from "vitest"
import { workingDaysAfter } from "./working-days.ts"

const holidays = [
  { year: 2026, days: ["2026-09-01", "2026-09-02"], worked: ["2026-08-22"], confidence: "R" as const },
  { year: 2027, days: ["2027-01-01"], worked: [], confidence: "U" as const },
]

test("the day itself, Saturdays, Sundays and holidays are not counted", () => {
  // Friday 28/8/2026: Monday is the first working day, then two holidays.
  expect(workingDaysAfter("2026-08-28", 1, holidays)).toEqual({ date: "2026-08-31", known: true })
  expect(workingDaysAfter("2026-08-28", 2, holidays)).toEqual({ date: "2026-09-03", known: true })
  expect(workingDaysAfter("2026-08-28", 4, holidays)).toEqual({ date: "2026-09-07", known: true })
})

test("a Saturday that is worked for a day off counts", () => {
  expect(workingDaysAfter("2026-08-21", 1, holidays)).toEqual({ date: "2026-08-22", known: true })
  expect(workingDaysAfter("2026-08-14", 1, holidays)).toEqual({ date: "2026-08-17", known: true })
})

test("over the new year the next year's holidays count too", () => {
  expect(workingDaysAfter("2026-12-31", 1, holidays)).toEqual({ date: "2027-01-04", known: true })
})

test("a year without a list is told", () => {
  expect(workingDaysAfter("2027-12-31", 1, holidays)).toEqual({ date: "2028-01-03", known: false })
})
