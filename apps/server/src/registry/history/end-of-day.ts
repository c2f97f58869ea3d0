/** The instant at which a day of Viet Nam (UTC+7) is over. */
export function endOfDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + 86_400_000).toISOString()
}
