import { expect, test } from "vitest"
import { daysLate, localDate, nextDeadline } from "./deadlines.ts"

const deadlines = [
  { label: "a", date: "2026-09-30", article: "" },
  { label: "b", date: "2026-10-03", article: "" },
]

test("the next date is the first that is not past", () => {
  expect(nextDeadline(deadlines, "2026-09-30")?.label).toBe("a")
  expect(nextDeadline(deadlines, "2026-10-01")?.label).toBe("b")
  expect(nextDeadline(deadlines, "2027-01-01")).toBeUndefined()
})

test("days late are whole days, none on the day itself, across a month's end", () => {
  expect(daysLate("2026-09-28", "2026-10-02")).toBe(4)
  expect(daysLate("2026-10-02", "2026-10-02")).toBe(0)
  expect(daysLate("2026-10-03", "2026-10-02")).toBe(0)
})

test("today is the reader's own day", () => {
  expect(localDate(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05")
})
