import { z } from "zod"
import { Day } from "./directive.ts"

/** A visit by which the Front, a mass organisation or a committee member supervises how a directive is carried out. */
export const SupervisionVisit = z.object({
  id: z.uuid(),
  directiveId: z.uuid(),
  kind: z.enum(["supervision", "criticism", "inspection"]),
  organ: z.string().min(1).max(300),
  place: z.string().min(1).max(300),
  on: Day,
  members: z.string().max(1000),
  findings: z.string().max(5000),
  proposals: z.string().max(5000),
})
export type SupervisionVisit = z.infer<typeof SupervisionVisit>

/** A committee member answers for a locality (đồng chí … được phân công phụ trách). */
export const AreaAssignment = z.object({
  id: z.uuid(),
  directiveId: z.uuid(),
  member: z.string().min(1).max(200),
  area: z.string().min(1).max(300),
  from: Day,
  to: Day.nullable(),
})
export type AreaAssignment = z.infer<typeof AreaAssignment>

/** An interim or final review (sơ kết, tổng kết): what people write, paragraph by paragraph; figures come from the record. */
export const DirectiveReview = z.object({
  id: z.uuid(),
  directiveId: z.uuid(),
  kind: z.enum(["interim", "final", "urging"]),
  from: Day,
  to: Day,
  narrative: z.record(z.string(), z.string().max(10_000)),
})
export type DirectiveReview = z.infer<typeof DirectiveReview>

export const campaignKinds = ["session", "media", "homeVisit", "material", "model"] as const
/** Something done to spread the word: a session, an item in the media, home visits, material; or a model worth copying. */
export const CampaignItem = z.object({
  id: z.uuid(),
  directiveId: z.uuid().nullable(),
  kind: z.enum(campaignKinds),
  on: Day,
  title: z.string().min(1).max(500),
  hamlet: z.string().max(120).nullable(),
  audience: z.string().max(120).nullable(),
  channel: z.string().max(120).nullable(),
  /** People reached: present, or visited. */
  reached: z.number().int().min(0).nullable(),
  speaker: z.string().max(200).nullable(),
  link: z.string().max(500).nullable(),
  /** Of a model: proposed, commended, published. */
  state: z.string().max(20).nullable(),
  note: z.string().max(3000).nullable(),
})
export type CampaignItem = z.infer<typeof CampaignItem>

/** A photograph of something done to spread the word; its bytes are kept by their content (`sha256`). */
export const CampaignPhoto = z.object({
  id: z.uuid(),
  itemId: z.uuid(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(200),
  /** What is to be seen, for those who do not see it. */
  alt: z.string().min(1).max(300),
})
export type CampaignPhoto = z.infer<typeof CampaignPhoto>

/**
 * What a plan asks of a year: sessions and people for an audience of a hamlet, or families to visit there (`audience`
 * null). `hamlet` null is the unit as a whole. A number that is null is not asked for.
 */
export const CampaignTarget = z.object({
  id: z.uuid(),
  year: z.number().int(),
  hamlet: z.string().max(120).nullable(),
  audience: z.string().max(120).nullable(),
  sessions: z.number().int().min(0).max(10_000).nullable(),
  people: z.number().int().min(0).max(1_000_000).nullable(),
  visits: z.number().int().min(0).max(1_000_000).nullable(),
})
export type CampaignTarget = z.infer<typeof CampaignTarget>
