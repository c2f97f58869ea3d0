import type { Overview } from "@phocap/contract"
import { referenceDate } from "@phocap/core"
import { isInForce, roundDate } from "@phocap/engine"
import type { Context } from "../platform/http/context.ts"

/** What the law sets a commune to hand in for a round, in order of date. */
export function deadlinesOf(context: Context, year: number): Overview["deadlines"] {
  return context.law.pack.calendar
    .filter(
      (entry) =>
        entry.who === "commune" && entry.kind === "duty" && isInForce(entry.inForce, referenceDate(year)),
    )
    .flatMap((entry) => {
      const day = "before" in entry.when ? entry.when.before : "on" in entry.when ? entry.when.on : null
      if (day === null) return []
      return [{ label: entry.title, date: roundDate(day, year), article: entry.article ?? "" }]
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}
