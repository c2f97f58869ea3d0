const dayMs = 86_400_000
/** Day 0 of the 1900 system once its invented 29/2/1900 is past. */
const epoch1900 = Date.UTC(1899, 11, 30)
const epoch1904 = Date.UTC(1904, 0, 1)
const isoDay = /^(\d{4})-(\d\d)-(\d\d)$/

/**
 * Excel's day number as `YYYY-MM-DD`, with `THH:MM:SS` when it has a time. `null` for what is no date: below 1 (a time
 * alone) or past the year 9999. Days 1–59 of the 1900 system lie before Excel's invented 29/2/1900.
 */
export function serialToDate(serial: number, date1904 = false): string | null {
  if (!(serial >= (date1904 ? 0 : 1)) || serial >= 2_958_466) return null
  const shift = !date1904 && serial < 60 ? 1 : 0
  const seconds = Math.round((serial + shift) * 86_400)
  const text = new Date((date1904 ? epoch1904 : epoch1900) + seconds * 1000).toISOString()
  return seconds % 86_400 === 0 ? text.slice(0, 10) : text.slice(0, 19)
}

/** The day number (1900 system) of a `YYYY-MM-DD`, or `null` when it is not a real day from 1/3/1900 on. */
export function dateToSerial(date: string): number | null {
  const [, year, month, day] = isoDay.exec(date) ?? []
  if (!year || !month || !day) return null
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const serial = (time - epoch1900) / dayMs
  return new Date(time).toISOString().startsWith(date) && serial >= 61 ? serial : null
}
