import { expect, test } from "vitest"
import { CalendarEntry, roundDate } from "./calendar.ts"

const entry = {
  id: "data-day",
  title: "Thời điểm số liệu",
  who: "commune",
  kind: "duty",
  inForce: { from: "2014-05-15", to: null },
  instrument: "nd20-2014",
  article: "Điều 31",
  confidence: "Q",
}

test("a day without a year belongs to the round's own year", () => {
  const read = CalendarEntry.parse({ ...entry, when: { on: { month: 9, day: 30 } } })
  if (!("on" in read.when)) throw new Error("not read as a day")
  expect(roundDate(read.when.on, 2026)).toBe("2026-09-30")
})

test("a window may begin in the year before", () => {
  expect(roundDate({ year: -1, month: 10, day: 1 }, 2026)).toBe("2025-10-01")
  expect(roundDate({ year: 1, month: 1, day: 5 }, 2026)).toBe("2027-01-05")
})

test("a date needs exactly one way of saying when", () => {
  const both = { on: { month: 9, day: 30 }, before: { month: 10, day: 3 } }
  expect(CalendarEntry.safeParse({ ...entry, when: both }).success).toBe(false)
  expect(CalendarEntry.safeParse({ ...entry, when: {} }).success).toBe(false)
})
