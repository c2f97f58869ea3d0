import type { HolidayYear } from "./holiday.ts"

const oneDay = 86_400_000

function isWorking(date: Date, closed: ReadonlySet<string>, worked: ReadonlySet<string>): boolean {
  const day = date.toISOString().slice(0, 10)
  const weekday = date.getUTCDay()
  return weekday === 0 || weekday === 6 ? worked.has(day) : !closed.has(day)
}

/**
 * The day on which `count` working days after `from` (`YYYY-MM-DD`, itself not counted) are over, and whether every year
 * that was passed has its holidays listed: without them only Saturdays and Sundays are left out.
 */
export function workingDaysAfter(
  from: string,
  count: number,
  holidays: readonly HolidayYear[],
): { readonly date: string; readonly known: boolean } {
  const closed = new Set(holidays.flatMap((year) => year.days))
  const worked = new Set(holidays.flatMap((year) => year.worked))
  const listed = new Set(holidays.map((year) => year.year))
  let date = new Date(`${from}T00:00:00Z`)
  let known = listed.has(date.getUTCFullYear())
  for (let left = count; left > 0; ) {
    date = new Date(date.getTime() + oneDay)
    if (isWorking(date, closed, worked)) left--
    known &&= listed.has(date.getUTCFullYear())
  }
  return { date: date.toISOString().slice(0, 10), known }
}
