import { z } from "zod"
import { Confidence, InForce } from "./confidence.ts"
import { Programme } from "./programme.ts"

/**
 * A condition of TT 07/2016 asked of each school: answered by a person with evidence, or computed from what the
 * school reports (`counted` ÷ `of`, sums of report values, compared with `atLeast` as a plain ratio).
 */
export const Condition = z.strictObject({
  id: z.string(),
  label: z.string(),
  article: z.string(),
  confidence: Confidence,
  note: z.string().optional(),
  ratio: z
    .strictObject({ counted: z.array(z.string()), of: z.array(z.string()), atLeast: z.number() })
    .optional(),
})
export type Condition = z.infer<typeof Condition>

export const ConditionSet = z.strictObject({
  id: z.string(),
  instrument: z.string(),
  programme: Programme,
  /** Bit of `schoolLevel` of the schools that answer; null: the commune itself answers (literacy). */
  schoolLevel: z.number().int().nullable(),
  inForce: InForce,
  groups: z.array(
    z.strictObject({
      id: z.enum(["staff", "facilities"]),
      label: z.string(),
      conditions: z.array(Condition),
    }),
  ),
})
export type ConditionSet = z.infer<typeof ConditionSet>
