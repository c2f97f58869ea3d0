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
