import { z } from "zod"

/** Answer to a condition of TT 07/2016: met, not met, or not known yet, and on what evidence. */
export const ConditionAnswer = z.object({ met: z.boolean().nullable(), evidence: z.string().max(500) })
export type ConditionAnswer = z.infer<typeof ConditionAnswer>

/**
 * What a school reports of one of its levels for a round: staff, classes, rooms (`values`, keyed as in the official
 * forms; areas in m²), and its answers to the conditions of TT 07/2016. A missing key is unknown, never zero.
 */
export const SchoolReport = z.object({
  id: z.uuid(),
  schoolCode: z.string().max(40),
  /** One bit of `schoolLevel`. */
  level: z.number().int().min(1).max(8),
  values: z.record(z.string(), z.number().nullable()),
  conditions: z.record(z.string(), ConditionAnswer),
})

export type SchoolReport = z.infer<typeof SchoolReport>
