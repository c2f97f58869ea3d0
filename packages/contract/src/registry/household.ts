import { Household, PersonRecord } from "@phocap/core"
import { z } from "zod"
import { Page, UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"
import { Adjusted, Edit, EditResult, fieldsOf, HistoryEntry, Reason } from "./person.ts"

export const HouseholdLine = z.object({
  id: z.string(),
  hamlet: z.string().nullable(),
  formNumber: z.string().nullable(),
  headName: z.string(),
  address: z.string().nullable(),
  members: z.number().int(),
  confirmed: z.number().int(),
})
export type HouseholdLine = z.infer<typeof HouseholdLine>

export const listHouseholds = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/households",
  policy: "read-people",
  summary: "Households by hamlet and form number",
  params: UnitRound,
  query: Page.extend({ q: z.string().max(120).optional(), hamlet: z.string().max(120).optional() }),
  reply: z.object({
    total: z.number().int(),
    hamlets: z.array(z.string()),
    households: z.array(HouseholdLine),
  }),
})

const HouseholdParams = UnitRound.extend({ id: z.uuid() })

export const HouseholdPage = z.object({
  household: Household,
  members: z.array(PersonRecord.extend({ status: z.string(), schoolName: z.string().nullable() })),
  history: z.array(HistoryEntry),
  adjusted: z.array(Adjusted),
})
export type HouseholdPage = z.infer<typeof HouseholdPage>

export const getHousehold = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/households/:id",
  policy: "read-people",
  summary: "A household and its members",
  params: HouseholdParams,
  reply: HouseholdPage,
})

export const editHousehold = route({
  method: "PATCH",
  path: "/api/units/:unit/rounds/:year/households/:id",
  policy: "edit-people",
  summary: "Correct fields of a household",
  params: HouseholdParams,
  body: Edit,
  reply: EditResult,
})

export const adjustHousehold = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/households/:id/adjustments",
  policy: "adjust-round",
  summary: "Say how fields of a sealed household should have read; it stays as it was sealed",
  params: HouseholdParams,
  body: Edit,
  reply: EditResult,
})

export const addHousehold = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/households",
  policy: "edit-people",
  summary: "Add a household",
  params: UnitRound,
  body: z.object({ household: fieldsOf<Omit<Household, "id">>(), reason: Reason }),
  reply: EditResult.extend({ id: z.string() }),
})
