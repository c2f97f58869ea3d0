import { z } from "zod"
import { Programme } from "../law/programme.ts"

const LevelState = z.enum(["met", "unmet", "unknown"])

/** What is expected of one criterion; what is left out is not compared. */
const ExpectedCriterion = z.strictObject({
  counted: z.number().int().optional(),
  of: z.number().int().optional(),
  unknown: z.number().int().optional(),
  ofUnknown: z.number().int().optional(),
  state: z.enum(["met", "unmet", "unknown", "nobody"]).optional(),
})

const ExpectedProgramme = z.strictObject({
  standard: z.string().optional(),
  reached: z.number().int().optional(),
  state: LevelState.optional(),
  needsCheck: z.boolean().optional(),
  levels: z.record(z.string(), LevelState).default({}),
  criteria: z.record(z.string(), ExpectedCriterion).default({}),
})

/**
 * A small population and what the law must say of it. People are `PersonRecord` fields, with words for codes
 * (`movement: movedOut`), an `age` instead of a birth year and `times` for how many alike.
 */
export const Scenario = z.strictObject({
  title: z.string(),
  /** What it proves: criterion ids, `trap-n`, `peer-…`, `option-choice`; checked for completeness by the law tests. */
  covers: z.array(z.string()).min(1),
  year: z.number().int(),
  area: z.enum(["normal", "hardship"]).default("normal"),
  choices: z.record(z.string(), z.string()).default({}),
  useStandards: z.array(z.string()).default([]),
  schools: z
    .array(
      z.strictObject({
        code: z.string(),
        at: z.enum(["here", "province", "elsewhere", "unknown"]),
        system: z.enum(["general", "continuing", "vocational", "higher"]).default("general"),
      }),
    )
    .default([]),
  people: z.array(
    z.looseObject({
      times: z.number().int().positive().default(1),
      age: z.number().int(),
    }),
  ),
  expect: z.partialRecord(Programme, ExpectedProgramme.nullable()).default({}),
  /** Predicate → how many people. */
  counts: z.record(z.string(), z.number().int()).default({}),
})
export type Scenario = z.infer<typeof Scenario>

/** Units below and what a share standard must say of the district or province. */
export const ShareScenario = z.strictObject({
  title: z.string(),
  covers: z.array(z.string()).min(1),
  date: z.iso.date(),
  standard: z.string(),
  children: z.array(
    z.strictObject({
      times: z.number().int().positive().default(1),
      area: z.enum(["normal", "hardship"]).default("normal"),
      levels: z.record(z.string(), LevelState),
    }),
  ),
  expect: z.strictObject({
    reached: z.number().int(),
    state: LevelState,
    levels: z.record(z.string(), LevelState),
    needsCheck: z.boolean().optional(),
  }),
})
export type ShareScenario = z.infer<typeof ShareScenario>
