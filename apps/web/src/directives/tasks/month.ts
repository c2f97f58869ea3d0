/** A day of a month's sheet; days of the months beside it fill the first and last week. */
export interface SheetDay {
  readonly day: string
  readonly within: boolean
}

const iso = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10)

/** The weeks of a month (`YYYY-MM`), Monday first. */
export function weeksOf(month: string): SheetDay[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`)
  const back = (new Date(first).getUTCDay() + 6) % 7
  const weeks: SheetDay[][] = []
  for (let at = first - back * 86_400_000; at === first - back * 86_400_000 || iso(at).startsWith(month); ) {
    const week = Array.from({ length: 7 }, (_, i) => iso(at + i * 86_400_000))
    weeks.push(week.map((day) => ({ day, within: day.startsWith(month) })))
    at += 7 * 86_400_000
  }
  return weeks
}

/** The month so many months from another. */
export function monthFrom(month: string, by: number): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by, 1)).toISOString().slice(0, 7)
}
