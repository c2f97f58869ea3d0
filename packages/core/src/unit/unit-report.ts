import { z } from "zod"
import { ConditionAnswer } from "../school/school-report.ts"

/**
 * What a commune itself reports of a round, as one document a kind: `money` holds the lines of form MN-01-TC (million
 * đồng), `conditions` its answers to the conditions of TT 07/2016 that no school is asked. A missing key is unknown,
 * never zero.
 */
export const UnitReport = z.object({
  id: z.uuid(),
  kind: z.string().min(1).max(40),
  values: z.record(z.string(), z.union([z.number(), ConditionAnswer]).nullable()),
})

export type UnitReport = z.infer<typeof UnitReport>

/** The numbers and the answers among what a commune reports; what is not known counts as a number not known. */
export function splitUnitValues(values: UnitReport["values"]): {
  readonly numbers: Record<string, number | null>
  readonly answers: Record<string, ConditionAnswer>
} {
  const numbers: Record<string, number | null> = {}
  const answers: Record<string, ConditionAnswer> = {}
  for (const [key, value] of Object.entries(values)) {
    if (value !== null && typeof value === "object") answers[key] = value
    else numbers[key] = value
  }
  return { numbers, answers }
}
