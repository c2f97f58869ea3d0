import { z } from "zod"
import { Confidence, InForce } from "./confidence.ts"
import { Programme } from "./programme.ts"

/** Normal communes and those of special hardship (đặc biệt khó khăn) may differ in threshold or in whom is counted. */
function byArea<T extends z.ZodType>(value: T) {
  return z.strictObject({ normal: value, hardship: value })
}

/** A predicate for both areas, or one for each (the literacy bands differ). */
const Where = z.union([z.string(), byArea(z.string())])

/**
 * One criterion: of the people in `of`, at least `atLeast` percent are in `counted`. People of `of` for whom
 * `unknown` holds may be either; people for whom `ofUnknown` holds may or may not belong to `of`. The predicates
 * `counted` and `unknown` are read within `of`.
 */
export const Criterion = z.strictObject({
  id: z.string().regex(/^[a-zA-Z0-9.-]+$/),
  /** The question asked, one for each area where the ages differ: a paper names only the ages that were judged. */
  label: z.union([z.string(), byArea(z.string())]),
  /** A few words for a narrow column; the label where absent. */
  short: z.union([z.string(), byArea(z.string())]).optional(),
  of: Where,
  counted: Where,
  unknown: z.string().optional(),
  ofUnknown: Where.optional(),
  atLeast: byArea(z.number().min(0).max(100)),
  /** What an empty `of` means: left out of the judgement, or met ("all others are at school" with no others). */
  whenNobody: z.enum(["skip", "met"]).default("skip"),
  article: z.string(),
  /** Where it differs from the standard's own instrument (the 60 % of TT 07/2016). */
  instrument: z.string().optional(),
  confidence: Confidence,
  note: z.string().optional(),
})
export type Criterion = z.infer<typeof Criterion>

export const LevelRule = z.strictObject({
  level: z.number().int().min(1).max(3),
  article: z.string(),
  confidence: Confidence,
  /** Levels of other programmes that must be reached. The level below in the same programme is always required. */
  requires: z.array(z.strictObject({ programme: Programme, level: z.number().int() })).default([]),
  criteria: z.array(Criterion),
})
export type LevelRule = z.infer<typeof LevelRule>

/** What a commune must reach in one programme under one instrument, for a period. */
export const Standard = z.strictObject({
  id: z.string(),
  instrument: z.string(),
  programme: Programme,
  title: z.string(),
  inForce: InForce,
  /** Programmes without levels are met or not. */
  graded: z.boolean(),
  /** A draft or empty rule set: listed, chosen only on purpose, never in force. */
  disabled: z.boolean().default(false),
  note: z.string().optional(),
  levels: z.array(LevelRule),
})
export type Standard = z.infer<typeof Standard>

/** What share of the units below must have reached a level: districts until 30/6/2025, then provinces of communes. */
export const ShareStandard = z.strictObject({
  id: z.string(),
  instrument: z.string(),
  programme: Programme,
  title: z.string(),
  unit: z.enum(["district", "province"]),
  of: z.enum(["commune", "district"]),
  inForce: InForce,
  graded: z.boolean(),
  disabled: z.boolean().default(false),
  note: z.string().optional(),
  levels: z.array(
    z.strictObject({
      level: z.number().int().min(1).max(3),
      article: z.string(),
      confidence: Confidence,
      shares: z.array(
        z.strictObject({
          among: z.enum(["all", "hardship", "normal"]),
          atLeast: z.number().min(0).max(100),
        }),
      ),
    }),
  ),
})
export type ShareStandard = z.infer<typeof ShareStandard>
