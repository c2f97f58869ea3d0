import { z } from "zod"
import { Confidence } from "./confidence.ts"

/** Weekdays of a year on which offices are closed. */
export const HolidayYear = z.strictObject({
  year: z.number().int(),
  days: z.array(z.iso.date()),
  confidence: Confidence,
  note: z.string().optional(),
})
export type HolidayYear = z.infer<typeof HolidayYear>
