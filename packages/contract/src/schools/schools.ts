import { ConditionAnswer, School, SchoolReport } from "@phocap/core"
import { z } from "zod"
import { UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"
import { Edit, EditResult, HistoryEntry } from "../registry/person.ts"

export const SchoolLine = School.extend({
  /** Pupils of the register who study there. */
  pupils: z.number().int(),
  reports: z.array(
    z.object({ id: z.string(), level: z.number().int(), filled: z.number().int(), of: z.number().int() }),
  ),
})
export type SchoolLine = z.infer<typeof SchoolLine>

export const listSchools = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/schools",
  policy: "read-figures",
  summary: "Schools of a commune, and those elsewhere that its pupils attend",
  params: UnitRound,
  reply: z.object({ here: z.array(SchoolLine), elsewhere: z.array(SchoolLine) }),
})

const ConditionLine = z.object({
  id: z.string(),
  programme: z.string(),
  group: z.string(),
  label: z.string(),
  article: z.string(),
  needsCheck: z.boolean(),
  /** Computed from the report where the condition is a ratio. */
  computed: z
    .object({ counted: z.number().nullable(), of: z.number().nullable(), atLeast: z.number() })
    .nullable(),
  met: z.boolean().nullable(),
  evidence: z.string(),
})

export const SchoolPage = z.object({
  school: School,
  pupils: z.number().int(),
  reports: z.array(
    z.object({
      report: SchoolReport,
      /** Reported a round earlier, to compare while typing. */
      lastYear: z.record(z.string(), z.number().nullable()),
      conditions: z.array(ConditionLine),
      history: z.array(HistoryEntry),
    }),
  ),
})
export type SchoolPage = z.infer<typeof SchoolPage>

const SchoolParams = UnitRound.extend({ code: z.string().max(40) })

export const getSchool = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/schools/:code",
  policy: "read-figures",
  summary: "What a school reports for a round",
  params: SchoolParams,
  reply: SchoolPage,
})

/** Fields are `values.<key>` and `conditions.<id>`. */
export const editSchoolReport = route({
  method: "PATCH",
  path: "/api/units/:unit/rounds/:year/schools/:code/reports/:level",
  policy: "edit-schools",
  summary: "Change what a school reports",
  params: SchoolParams.extend({ level: z.coerce.number().int() }),
  body: Edit,
  reply: EditResult,
})

export const MoneyPage = z.object({
  reportId: z.string(),
  years: z.array(z.number().int()),
  lines: z.array(z.object({ key: z.string().nullable(), label: z.string() })),
  values: z.record(z.string(), z.number().nullable()),
})
export type MoneyPage = z.infer<typeof MoneyPage>

export const getMoney = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/money",
  policy: "read-figures",
  summary: "Money lines of the preschool finance form, in million đồng",
  params: UnitRound,
  reply: MoneyPage,
})

/** The conditions that the commune itself answers; `answers` and `conditions` as in a school's report. */
export const UnitConditionsPage = z.object({
  reportId: z.string(),
  conditions: z.array(ConditionLine),
  answers: z.record(z.string(), ConditionAnswer),
})
export type UnitConditionsPage = z.infer<typeof UnitConditionsPage>

export const getUnitConditions = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/conditions",
  policy: "read-figures",
  summary: "Conditions of literacy work that the commune itself answers",
  params: UnitRound,
  reply: UnitConditionsPage,
})

/** Fields are `values.<id>`. */
export const editUnitConditions = route({
  method: "PATCH",
  path: "/api/units/:unit/rounds/:year/conditions",
  policy: "edit-schools",
  summary: "Answer conditions of the commune",
  params: UnitRound,
  body: Edit,
  reply: EditResult,
})

/** Fields are `values.<line>.<year>`. */
export const editMoney = route({
  method: "PATCH",
  path: "/api/units/:unit/rounds/:year/money",
  policy: "edit-schools",
  summary: "Change money lines",
  params: UnitRound,
  body: Edit,
  reply: EditResult,
})
