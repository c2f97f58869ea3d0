import type { AggregateVerdict, ProgrammeVerdict } from "@phocap/engine"
import { z } from "zod"
import { made, UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

/** Why people are missing from a criterion: each missing person is in exactly one group. */
export const GapGroupEntry = z.object({
  vi: z.string(),
  en: z.string(),
  count: z.number().int(),
  /** Predicate whose list is this group. */
  where: z.string(),
})

/** The lists behind a criterion, as predicates that `GET …/people` opens. */
export const CriterionDetail = z.object({
  id: z.string(),
  of: z.string(),
  counted: z.string(),
  missing: z.string(),
  unknown: z.string().nullable(),
  needed: z.number().int(),
  groups: z.array(GapGroupEntry),
})
export type CriterionDetail = z.infer<typeof CriterionDetail>

/** A criterion's percentage in each round of the unit (or of the units that it came from). */
export const Trend = z.object({
  criterion: z.string(),
  label: z.string(),
  short: z.string(),
  atLeast: z.number(),
  points: z.array(
    z.object({
      year: z.number().int(),
      counted: z.number().int(),
      of: z.number().int(),
      reached: z.number().int(),
    }),
  ),
})
export type Trend = z.infer<typeof Trend>

/** One age: how many people, by sex and by schooling. */
export const PyramidRow = z.object({
  age: z.number().int(),
  male: z.number().int(),
  female: z.number().int(),
  studying: z.number().int(),
  finished: z.number().int(),
  out: z.number().int(),
  unknown: z.number().int(),
})
export type PyramidRow = z.infer<typeof PyramidRow>

export const ChildEntry = z.object({
  code: z.string(),
  name: z.string(),
  hardship: z.boolean(),
  people: z.number().int(),
  verdicts: z.array(
    made<Pick<ProgrammeVerdict, "programme" | "reached" | "state" | "graded" | "needsCheck">>(),
  ),
})
export type ChildEntry = z.infer<typeof ChildEntry>

/** The home of a unit: what the law says, who is missing, what wants attention. */
export const Overview = z.object({
  unit: z.object({ code: z.string(), name: z.string(), kind: z.string(), level: z.number().int() }),
  year: z.number().int(),
  /** Grows with every change of the unit's records. */
  dataVersion: z.number().int(),
  people: z.number().int(),
  households: z.number().int(),
  hardship: z.object({ document: z.string() }).nullable(),
  /** Of a commune; empty above it. */
  verdicts: z.array(made<ProgrammeVerdict>()),
  details: z.array(CriterionDetail),
  /** Conditions of TT 07/2016 by programme and group: met, not met, or null for not known. */
  conditions: z.record(z.string(), z.record(z.string(), z.boolean().nullable())),
  /** Of a district or province; empty for a commune. */
  aggregates: z.array(made<AggregateVerdict>()),
  children: z.array(ChildEntry),
  trends: z.array(Trend),
  pyramid: z.array(PyramidRow),
  checks: z.array(z.object({ id: z.string(), label: z.string(), count: z.number().int() })),
  deadlines: z.array(z.object({ label: z.string(), date: z.string(), article: z.string() })),
})
export type Overview = z.infer<typeof Overview>

export const getOverview = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/overview",
  policy: "read-figures",
  summary: "Verdicts, gaps and what wants attention in a unit and round",
  params: UnitRound,
  reply: Overview,
})
