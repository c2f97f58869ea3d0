import { z } from "zod"
import { Confidence } from "./confidence.ts"

/** Weekdays of a year on which offices are closed. */
export const HolidayYear = z.strictObject({
  year: z.number().int(),
  days: z.array(z.iso.date()),
  /** Saturdays and Sundays on which offices work, for a day between holidays that they have off. */
  worked: z.array(z.iso.date()).default([]),
  confidence: Confidence,
  note: z.string().optional(),
})
export type HolidayYear = z.infer<typeof HolidayYear>
