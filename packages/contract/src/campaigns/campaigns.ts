import { CampaignItem } from "@phocap/core"
import { z } from "zod"
import { UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

/** Of a model worth copying: proposed, commended, published. */
export const modelStates = ["proposed", "commended", "published"] as const

/** A hamlet and whom it was told: audience → sessions and people. */
export const HamletCover = z.object({
  hamlet: z.string(),
  households: z.number().int(),
  audiences: z.record(z.string(), z.object({ sessions: z.number().int(), people: z.number().int() })),
  visits: z.number().int(),
})
export type HamletCover = z.infer<typeof HamletCover>

export const CampaignPage = z.object({
  items: z.array(CampaignItem),
  audiences: z.array(z.string()),
  channels: z.array(z.string()),
  cover: z.array(HamletCover),
})
export type CampaignPage = z.infer<typeof CampaignPage>

export const getCampaign = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/campaign",
  policy: "read-directives",
  summary: "What was done in a year to spread the word, and which hamlets and audiences it reached",
  params: UnitRound,
  reply: CampaignPage,
})

export const putCampaignItem = route({
  method: "PUT",
  path: "/api/units/:unit/rounds/:year/campaign/:id",
  policy: "report-tasks",
  summary: "Add or change a session, media item, round of home visits, material or model",
  params: UnitRound.extend({ id: z.uuid() }),
  body: CampaignItem.omit({ id: true }).extend({
    title: z.string().trim().min(1, "Ghi nội dung.").max(500, "Dài quá."),
    state: z.enum(modelStates).nullable(),
  }),
  reply: CampaignPage,
})
