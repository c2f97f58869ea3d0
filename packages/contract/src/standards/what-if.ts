import type { ProgrammeVerdict } from "@phocap/engine"
import { z } from "zod"
import { made, UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

export const WhatIfQuestion = z.object({
  /** Judge by the law of this date instead of 30/9 of the round. */
  date: z.iso.date().optional(),
  /** Standards by id to apply instead of those in force. */
  standards: z.array(z.string()).default([]),
  choices: z.record(z.string(), z.string()).default({}),
  /** Judge as (or as not) a commune of special hardship. */
  hardship: z.boolean().optional(),
  /** Thresholds by criterion id, instead of the law's. */
  thresholds: z.record(z.string(), z.number().min(0).max(100)).default({}),
})
export type WhatIfQuestion = z.input<typeof WhatIfQuestion>

/** Somebody whose counting differs between the two. */
export const WhatIfDifference = z.object({
  criterion: z.string(),
  label: z.string(),
  /** Ids of people who enter and who leave the counted, and the denominator. */
  enter: z.array(z.string()),
  leave: z.array(z.string()),
  enterOf: z.array(z.string()),
  leaveOf: z.array(z.string()),
  /** How many each list holds; the lists themselves are empty for roles that may not see who is disabled. */
  counts: z.object({
    enter: z.number().int(),
    leave: z.number().int(),
    enterOf: z.number().int(),
    leaveOf: z.number().int(),
  }),
})

export const WhatIfAnswer = z.object({
  before: z.array(made<ProgrammeVerdict>()),
  after: z.array(made<ProgrammeVerdict>()),
  differences: z.array(WhatIfDifference),
})
export type WhatIfAnswer = z.infer<typeof WhatIfAnswer>

export const askWhatIf = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/what-if",
  policy: "read-figures",
  summary: "The verdict under another law, date or threshold, and who and what changes",
  params: UnitRound,
  body: WhatIfQuestion,
  reply: WhatIfAnswer,
})
