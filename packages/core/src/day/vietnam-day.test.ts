import { expect, test } from "vitest"
import { addDays, startOfVietnamDay, vietnamDay } from "./vietnam-day.ts"

test("the Vietnamese day turns at 17:00 UTC, whatever the month or year", () => {
  expect(vietnamDay("2026-10-02T16:59:59.999Z")).toBe("2026-10-02")
  expect(vietnamDay("2026-10-02T17:00:00.000Z")).toBe("2026-10-03")
  expect(vietnamDay("2026-12-31T17:00:00.000Z")).toBe("2027-01-01")
})

test("a day begins at the first instant that lies in it", () => {
  const start = startOfVietnamDay("2027-01-01")
  expect(start).toBe("2026-12-31T17:00:00.000Z")
  expect(vietnamDay(start)).toBe("2027-01-01")
  expect(vietnamDay(new Date(Date.parse(start) - 1).toISOString())).toBe("2026-12-31")
})

test("days are counted over the ends of months and of February", () => {
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29")
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31")
})
