import { formatDate } from "../../platform/ui/index.ts"

/** A period in words; the law's `to` is the first day on which a rule no longer applies. */
export function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}

export interface PeriodWords {
  readonly from: (date: string) => string
  readonly fromTo: (from: string, to: string) => string
}

export function periodText(
  period: { readonly from: string; readonly to: string | null },
  words: PeriodWords,
): string {
  const from = formatDate(period.from)
  return period.to === null ? words.from(from) : words.fromTo(from, formatDate(dayBefore(period.to)))
}
