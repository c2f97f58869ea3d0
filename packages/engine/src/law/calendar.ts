import { z } from "zod"
import { Confidence, InForce } from "./confidence.ts"

/** A day of the year around a round: `year` 0 is the round's own year Y, −1 and 1 the years beside it. */
const RoundDay = z.strictObject({
  year: z.number().int().min(-1).max(1).default(0),
  month: z.number().int().min(1).max(12),
  day: z.number().int().min(1).max(31),
})
export type RoundDay = z.infer<typeof RoundDay>

/**
 * When something is due: on a day, before a day (that day is too late), from one day through another, or within a
 * number of working days after an event.
 */
const When = z.union([
  z.strictObject({ on: RoundDay }),
  z.strictObject({ before: RoundDay }),
  z.strictObject({ from: RoundDay, through: RoundDay }),
  z.strictObject({ workingDays: z.number().int().positive(), after: z.string() }),
])

/** One date of the yearly round, who it binds and where it stands in the law. */
export const CalendarEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  who: z.enum(["commune", "school", "district", "province", "ministry"]),
  /** `duty`: the law sets the date; `practice`: what units do, to plan by. */
  kind: z.enum(["duty", "practice"]),
  when: When,
  inForce: InForce,
  instrument: z.string().nullable(),
  article: z.string().nullable(),
  confidence: Confidence,
  note: z.string().optional(),
})
export type CalendarEntry = z.infer<typeof CalendarEntry>

/** A day of round `year` as `YYYY-MM-DD`. */
export function roundDate(day: RoundDay, year: number): string {
  const two = (n: number) => String(n).padStart(2, "0")
  return `${year + day.year}-${two(day.month)}-${two(day.day)}`
}
