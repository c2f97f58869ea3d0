import { z } from "zod"
import { Page, UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

export const CheckEntry = z.object({
  id: z.string(),
  kind: z.enum(["record", "crossForm", "yearOnYear", "school"]),
  level: z.enum(["error", "warning"]),
  label: z.string(),
  /** What to do about it. */
  remedy: z.string(),
  count: z.number().int(),
})
export type CheckEntry = z.infer<typeof CheckEntry>

/** One offence against a check: a person, a household, a cell that disagrees. */
export const Finding = z.object({
  text: z.string(),
  personId: z.string().nullable(),
  householdId: z.string().nullable(),
  /** The table cell or school concerned, for figures. */
  form: z.string().nullable(),
  schoolCode: z.string().nullable(),
})
export type Finding = z.infer<typeof Finding>

export const listChecks = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/checks",
  policy: "read-figures",
  summary: "Every check of a unit and round, with how many findings",
  params: UnitRound,
  reply: z.object({ checks: z.array(CheckEntry) }),
})

export const getCheck = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/checks/:id",
  policy: "read-people",
  summary: "The findings of one check",
  params: UnitRound.extend({ id: z.string().max(60) }),
  query: Page,
  reply: z.object({ check: CheckEntry, total: z.number().int(), findings: z.array(Finding) }),
})
