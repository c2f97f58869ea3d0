/** Viet Nam is seven hours ahead of UTC the whole year. */
const ahead = 7 * 3_600_000

/** The day in Viet Nam at an instant, `YYYY-MM-DD`: deadlines end when that day does, not when UTC's does. */
export function vietnamDay(instant: string): string {
  return new Date(Date.parse(instant) + ahead).toISOString().slice(0, 10)
}

/** The instant at which a day begins in Viet Nam, ISO 8601 in UTC; the day before ends there. */
export function startOfVietnamDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - ahead).toISOString()
}

/** The day so many days later (earlier, if negative). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
