import { expect, test } from "vitest"
import { yearOfMonth } from "./document-time.ts"
import { findDeadlines } from "./find-deadlines.ts"

const on = (issuedOn: string | null, year: number | null = null, schoolYear: number | null = null) => ({
  issuedOn,
  year,
  schoolYear,
})

test("a month without year is of the subject's year, of the school year, or the next that comes", () => {
  expect(yearOfMonth(on("2025-12-28", 2026), 3)).toBe(2026)
  expect(yearOfMonth(on("2026-08-05", null, 2026), 9)).toBe(2026)
  expect(yearOfMonth(on("2026-08-05", null, 2026), 5)).toBe(2027)
  expect(yearOfMonth(on("2026-08-05"), 8)).toBe(2026)
  expect(yearOfMonth(on("2026-08-05"), 3)).toBe(2027)
  expect(yearOfMonth(on(null), 3)).toBeNull()
})

const march = on("2026-03-05")
test.each([
  ["trước ngày 15/12 hằng năm", ["year"]],
  ["Quý IV/2024 - Quý II/2025", ["2025-06-30"]],
  ["Quý IV/2024 – Quý II/2025", ["2025-06-30"]],
  ["từ 01/9/2026 đến 30/9/2026", ["2026-09-30"]],
  ["01/9/2026 - 30/9/2026", ["2026-09-30"]],
  ["chậm nhất 30 ngày kể từ ngày ban hành Kế hoạch", ["2026-04-04"]],
  ["trong 15 ngày làm việc kể từ ngày ký", []],
  ["giai đoạn 2024 - 2030", ["2030-12-31"]],
  ["đến năm 2030", ["2030-12-31"]],
  ["trong tháng 9", ["2026-09-30"]],
  ["trước ngày 15/11", ["2026-11-15"]],
  ["định kỳ 6 tháng, năm (trước 15/6 và 15/12)", ["halfYear", "year"]],
  ["định kỳ 6 tháng (trước ngày 10/6), 01 năm (trước ngày 10/12)", ["halfYear", "year"]],
  ["hằng tháng, quý, năm", ["month", "quarter", "year"]],
  ["02 lần/tháng", ["month"]],
  ["theo yêu cầu", []],
  ["năm học 2024 - 2025", ["2025-05-31"]],
  ["hoàn thành trong quý I", ["2026-03-31"]],
] as const)("%s", (words, expected) => {
  const found = findDeadlines(words, { start: 0, end: words.length }, true, march)
  expect(found.map(({ value }) => value.dueOn ?? (value.standing ? "standing" : value.rhythm))).toEqual(
    expected,
  )
})
