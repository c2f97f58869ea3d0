/** Two figures of a year belong to this century: the law and its rounds begin in 2014. */
const century = 2000

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : null
}

/**
 * A whole date as people type it, as `YYYY-MM-DD`: "28/7/2026", "28.7.26", "280726", "28072026", "2026-07-28". Null for
 * what is no date, 30/2 included.
 */
export function parseDate(text: string): string | null {
  const trimmed = text.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed)
  if (iso !== null) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const parts =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(trimmed) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(trimmed)
  if (parts === null) return null
  const year = Number(parts[3])
  return isoDate(year < 100 ? century + year : year, Number(parts[2]), Number(parts[1]))
}
