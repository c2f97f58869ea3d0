import type { Overview } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { formatDate } from "../../platform/ui/index.ts"
import type { Law } from "../law/use-law.ts"

export type Deadline = Overview["deadlines"][number]

/** The first date that is not past; undefined when all are. */
export function nextDeadline(deadlines: readonly Deadline[], today: string): Deadline | undefined {
  return deadlines.find((one) => one.date >= today)
}

/** Whole days from `date` to `today`; 0 where the date is not past. */
export function daysLate(date: string, today: string): number {
  const days = (Date.parse(today) - Date.parse(date)) / 86_400_000
  return days > 0 ? Math.round(days) : 0
}

/** Today where the reader is, `YYYY-MM-DD`. */
export function localDate(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0")
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Whether something must have been handed in by then; other dates are only to be known. */
export function isDue(deadline: Deadline, law: Law | undefined): boolean {
  const entry = law?.calendar.find((one) => one.title === deadline.label)
  return entry !== undefined && "before" in entry.when
}

/** A date in words, "trước" where the day itself is too late. */
export function useDeadlineWords(law: Law | undefined): (deadline: Deadline) => string {
  const t = useText("standards")
  return (deadline) => {
    const date = formatDate(deadline.date)
    return isDue(deadline, law) ? t("home.before", { date }) : date
  }
}
