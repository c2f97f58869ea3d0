import { CampaignItem, CampaignPhoto, CampaignTarget, Day, isWebAddress } from "@phocap/core"
import { z } from "zod"
import { UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

/** Of a model worth copying: proposed, commended, published. */
export const modelStates = ["proposed", "commended", "published"] as const

/**
 * What was reached beside what the plan asks for (null where it asks for nothing), and what is missing. Where several places
 * are added up, what one of them did beyond its plan makes up for nobody.
 */
export const Reached = z.object({
  done: z.number().int(),
  planned: z.number().int().nullable(),
  short: z.number().int(),
})
export type Reached = z.infer<typeof Reached>

/** Whom a place was told, by audience, and how many families were visited. */
const Cover = z.object({
  audiences: z.record(z.string(), z.object({ sessions: Reached, people: Reached })),
  visits: Reached,
  /** Numbers of the plan that are not reached yet. */
  short: z.number().int(),
})
export type Cover = z.infer<typeof Cover>

/** A hamlet and whom it was told; `hamlet` null is what was for the unit as a whole. */
export const HamletCover = Cover.extend({ hamlet: z.string().nullable(), households: z.number().int() })
export type HamletCover = z.infer<typeof HamletCover>

/** A unit below, its hamlets added up. */
export const UnitCover = Cover.extend({
  unit: z.string(),
  name: z.string(),
  /** Places (hamlets, the unit as a whole) that its plan asks something of, and those of them that are short. */
  places: z.number().int(),
  shortPlaces: z.number().int(),
})
export type UnitCover = z.infer<typeof UnitCover>

export const CampaignPage = z.object({
  items: z.array(CampaignItem.extend({ unit: z.string(), photos: z.array(CampaignPhoto) })),
  audiences: z.array(z.string()),
  channels: z.array(z.string()),
  /** Of the year from January to December, as plans ask of it. Above communes the unit as a whole alone. */
  cover: z.array(HamletCover),
  /** Units right below, those that lack most first; a commune has none. */
  below: z.array(UnitCover),
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
  /** Narrows `items` to what was done between two days, whatever the year. */
  query: z.object({ from: Day.optional(), to: Day.optional() }),
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
