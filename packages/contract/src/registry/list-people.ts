import { z } from "zod"
import { Page, Purpose, UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

/** A line of any list of people. */
export const PersonLine = z.object({
  id: z.string(),
  fullName: z.string(),
  birthDay: z.number().int().nullable(),
  birthMonth: z.number().int().nullable(),
  birthYear: z.number().int(),
  sex: z.number().int(),
  hamlet: z.string().nullable(),
  formNumber: z.string().nullable(),
  householdId: z.string(),
  /** Where the person studies or what is known instead, in a few Vietnamese words. */
  status: z.string(),
})
export type PersonLine = z.infer<typeof PersonLine>

export const PeopleList = z.object({
  total: z.number().int(),
  /** How the list was made, in Vietnamese words. */
  explanation: z.string(),
  dataVersion: z.number().int(),
  people: z.array(PersonLine),
})
export type PeopleList = z.infer<typeof PeopleList>

const Where = Page.extend({
  /** A predicate over facts; everybody when absent. */
  where: z.string().max(2000).optional(),
  /** Names, households or form numbers, with or without marks. */
  q: z.string().max(120).optional(),
  hamlet: z.string().max(120).optional(),
  /** Those whose form was confirmed in the round's survey, or not yet. */
  confirmed: z.enum(["yes", "no"]).optional(),
})

export const listPeople = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/people",
  policy: "read-people",
  summary: "The people behind a figure, or found by name",
  params: UnitRound,
  query: Where,
  reply: PeopleList,
})

export const getPeopleFile = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/people.xlsx",
  policy: "export-people",
  summary: "The same list as .xlsx",
  params: UnitRound,
  query: Where.extend({ purpose: Purpose }),
  reply: null,
})
