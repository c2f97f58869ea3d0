import type { RoundDeadline } from "@phocap/contract"
import { referenceDate } from "@phocap/core"
import { type CalendarEntry, isInForce, roundDate } from "@phocap/engine"

/** What has been done of a round, as days `YYYY-MM-DD`. */
export interface RoundProgress {
  readonly submitted: string | null
  readonly sealed: string | null
}

const day = 86_400_000

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / day)

/** Which step of a round a date is about; the product cannot tell whether the others are done. */
const stepOf: Readonly<Record<string, keyof RoundProgress>> = {
  "commune-send": "submitted",
  "province-recognise": "sealed",
}

/** The dates that the law sets for a round, in their order, each with how it stands on `today`. */
export function roundDeadlines(
  calendar: readonly CalendarEntry[],
  year: number,
  done: RoundProgress,
  today: string,
): RoundDeadline[] {
  return calendar
    .filter((entry) => entry.kind === "duty" && isInForce(entry.inForce, referenceDate(year)))
    .flatMap((entry) => {
      const before = "before" in entry.when
      const set = "before" in entry.when ? entry.when.before : "on" in entry.when ? entry.when.on : null
      if (set === null) return []
      const date = roundDate(set, year)
      const { id, title, who, confidence } = entry
      const state = standing(stepOf[id], date, before, done, today)
      return [
        {
          id,
          title,
          who,
          date,
          before,
          ...state,
          article: entry.article ?? "",
          confidence,
          note: entry.note ?? null,
        },
      ]
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

function standing(
  step: keyof RoundProgress | undefined,
  date: string,
  before: boolean,
  done: RoundProgress,
  today: string,
): Pick<RoundDeadline, "state" | "days"> {
  if (step === undefined) return { state: "known", days: 0 }
  // The last day on which it is in time.
  const late = (on: string) => daysBetween(date, on) + (before ? 1 : 0)
  const on = done[step]
  if (on !== null) return late(on) > 0 ? { state: "late", days: late(on) } : { state: "met", days: 0 }
  return late(today) > 0
    ? { state: "overdue", days: late(today) }
    : { state: "due", days: Math.max(0, -late(today)) }
}
