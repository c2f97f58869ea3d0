import { CampaignItem, CampaignPhoto, CampaignTarget, isWebAddress } from "@phocap/core"
import { z } from "zod"
import { UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

/** Of a model worth copying: proposed, commended, published. */
export const modelStates = ["proposed", "commended", "published"] as const

/** What was reached beside what the plan asks for; null where it asks for nothing. */
const Reached = z.object({ done: z.number().int(), planned: z.number().int().nullable() })
export type Reached = z.infer<typeof Reached>

/** A hamlet and whom it was told, by audience; `hamlet` null is what was for the unit as a whole. */
export const HamletCover = z.object({
  hamlet: z.string().nullable(),
  households: z.number().int(),
  audiences: z.record(z.string(), z.object({ sessions: Reached, people: Reached })),
  /** Families that were visited. */
  visits: Reached,
  /** Numbers of the plan that are not reached yet. */
  short: z.number().int(),
})
export type HamletCover = z.infer<typeof HamletCover>

export const CampaignPage = z.object({
  items: z.array(CampaignItem.extend({ unit: z.string(), photos: z.array(CampaignPhoto) })),
  audiences: z.array(z.string()),
  channels: z.array(z.string()),
  cover: z.array(HamletCover),
  /** Whether the one who asks may say what the plan asks for. */
  plans: z.boolean(),
})
export type CampaignPage = z.infer<typeof CampaignPage>

export type CampaignEntry = CampaignPage["items"][number]

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
    link: z.string().trim().max(500).refine(isWebAddress, "Ghi đường dẫn bắt đầu bằng http.").nullable(),
  }),
  reply: CampaignPage,
})

/** An audience's numbers, or with `audience` null the families to visit. */
const Wanted = CampaignTarget.pick({ audience: true, sessions: true, people: true, visits: true })

export const putCampaignTargets = route({
  method: "PUT",
  path: "/api/units/:unit/rounds/:year/campaign-targets",
  policy: "edit-directives",
  summary: "Say what the plan asks for in one or several hamlets; what is left out is not asked for any more",
  params: UnitRound,
  body: z.object({
    hamlets: z.array(CampaignTarget.shape.hamlet).min(1).max(500),
    wanted: z.array(Wanted).max(60),
  }),
  reply: CampaignPage,
})

/** Photographs of one item, and how large each may be. */
export const photoLimits = { count: 8, megabytes: 5 } as const

const ItemParams = UnitRound.extend({ id: z.uuid() })

/** The body is multipart: `alt`, what is to be seen, before `file`: JPEG, PNG or WebP. */
export const addCampaignPhoto = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/campaign/:id/photos",
  policy: "report-tasks",
  summary: "Put a photograph to something done to spread the word",
  params: ItemParams,
  reply: CampaignPage,
})

export const getCampaignPhoto = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/campaign/:id/photos/:photo",
  policy: "read-directives",
  summary: "A photograph",
  params: ItemParams.extend({ photo: z.uuid() }),
  reply: null,
})

export const removeCampaignPhoto = route({
  method: "DELETE",
  path: "/api/units/:unit/rounds/:year/campaign/:id/photos/:photo",
  policy: "report-tasks",
  summary: "Take a photograph off",
  params: ItemParams.extend({ photo: z.uuid() }),
  reply: CampaignPage,
})
