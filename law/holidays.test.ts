import { type HolidayYear, parseLawPack, workingDaysAfter } from "@phocap/engine"
import { describe, expect, test } from "vitest"
import { lunarDate } from "./lunar-testing.ts"
import { lawFiles } from "./testing.ts"

const { holidays } = parseLawPack(lawFiles().filter((file) => !file.path.startsWith("scenarios/")))
const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()
const isWeekend = (date: string): boolean => weekday(date) === 0 || weekday(date) === 6

test("the lunar calendar gives the new years and memorial days that are known", () => {
  const tet = [2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => lunarDate(year, 1, 1))
  expect(tet).toEqual([
    "2020-01-25",
    "2021-02-12",
    "2022-02-01",
    "2023-01-22",
    "2024-02-10",
    "2025-01-29",
    "2026-02-17",
  ])
  const kings = [2020, 2023, 2025, 2026].map((year) => lunarDate(year, 3, 10))
  expect(kings).toEqual(["2020-04-02", "2023-04-29", "2025-04-07", "2026-04-26"])
  // In 2030 the new moon comes an hour before midnight in Vietnam: a day earlier than in China.
  expect(lunarDate(2030, 1, 1)).toBe("2030-02-02")
})

test("the years 2020 to 2030 are listed, each once", () => {
  expect(holidays.map((one) => one.year)).toEqual(Array.from({ length: 11 }, (_, index) => 2020 + index))
})

describe.each(holidays.map((one) => [one.year, one] as const))("%i", (year, { days, worked, confidence }) => {
  test("days off are weekdays of the year in their order, days worked instead are weekend", () => {
    expect(days.filter((date) => isWeekend(date) || !date.startsWith(`${year}-`))).toEqual([])
    expect([...new Set(days)].sort()).toEqual(days)
    expect(worked.filter((date) => !isWeekend(date) || !date.startsWith(`${year}-`))).toEqual([])
  })

  test("there are as many as the law gives, and one for every day that is worked instead", () => {
    expect(days.length).toBe((year < 2021 ? 10 : 11) + worked.length)
  })

  test("every holiday of the law is off, or falls on a weekend and is given back right after it", () => {
    const dates = [`${year}-01-01`, lunarDate(year, 3, 10), `${year}-04-30`, `${year}-05-01`, `${year}-09-02`]
    const tet = [-1, 0, 1, 2, 3].map((offset) => {
      const first = new Date(`${lunarDate(year, 1, 1)}T00:00:00Z`)
      return new Date(first.getTime() + offset * 86_400_000).toISOString().slice(0, 10)
    })
    for (const date of [...dates, ...tet.slice(1, 4)]) {
      const off = isWeekend(date) || days.includes(date)
      expect(off, date).toBe(true)
      if (!isWeekend(date)) continue
      // The first working day after it is not before the weekend has been given back.
      const next = workingDaysAfter(date, 1, [{ year, days: [], worked: [], confidence }]).date
      expect(days, `${date} is given back`).toContain(next)
    }
  })
})

const after = (from: string, count: number) => workingDaysAfter(from, count, holidays as HolidayYear[])

test.each([
  ["Tết Dương lịch 2026 has four days", "2025-12-31", 1, "2026-01-05"],
  ["the Saturday worked for it counts", "2026-01-09", 1, "2026-01-10"],
  ["over Tết 2026", "2026-02-13", 1, "2026-02-23"],
  ["over Tết 2023, of which two days fell on a weekend", "2023-01-19", 1, "2023-01-27"],
  ["Giỗ Tổ 2026 falls on a Sunday", "2026-04-24", 1, "2026-04-28"],
  ["Giỗ Tổ and 30/4 of 2023 run together", "2023-04-28", 1, "2023-05-04"],
  ["the Saturday worked for 29/4/2024", "2024-05-03", 1, "2024-05-04"],
  ["Quốc khánh 2026 has five days", "2026-08-28", 1, "2026-09-03"],
  ["sixty days of a dossier sent before the mergers", "2025-05-05", 60, "2025-07-28"],
  ["sixty days of a dossier sent in autumn", "2026-10-20", 60, "2027-01-13"],
])("working days: %s", (_, from, count, date) => {
  expect(after(from, count)).toEqual({ date, known: true })
})

test("twenty and forty days of a first recognition that runs over Tết 2027", () => {
  const team = after("2026-12-21", 20).date
  expect(team).toBe("2027-01-19")
  expect(after(team, 40).date).toBe("2027-03-23")
})
