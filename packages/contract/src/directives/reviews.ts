import { Day, DirectiveReview, taskEventKinds } from "@phocap/core"
import { z } from "zod"
import { Reached } from "../campaigns/campaigns.ts"
import { UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

export const reviewKinds = ["interim", "final", "urging"] as const

/**
 * One sentence drawn from the record, and where in the product its source opens: below the present unit and round, or below
 * `unit`.
 */
export const ReviewFact = z.object({ text: z.string(), source: z.string(), unit: z.string().optional() })
export type ReviewFact = z.infer<typeof ReviewFact>

/** A part of a review: what the record says, and beside it what a person writes. */
export const ReviewSection = z.object({
  key: z.string(),
  heading: z.string(),
  facts: z.array(ReviewFact),
  words: z.string(),
})
export type ReviewSection = z.infer<typeof ReviewSection>

export const ReviewRow = z.object({
  id: z.string(),
  clause: z.string(),
  title: z.string(),
  holder: z.string(),
  due: z.string(),
  state: z.string(),
  evidence: z.string(),
})
export type ReviewRow = z.infer<typeof ReviewRow>

/**
 * One line of how spreading the word stands against its plan: an audience of a hamlet or of a unit below, or the families to
 * visit there (`sessions` null). What was done opens at `source`, below `unit`.
 */
export const SpreadRow = z.object({
  place: z.string(),
  audience: z.string(),
  sessions: Reached.nullable(),
  people: Reached,
  unit: z.string(),
  source: z.string(),
})
export type SpreadRow = z.infer<typeof SpreadRow>

export const ReviewPage = z.object({
  kind: z.enum(reviewKinds),
  from: Day,
  to: Day,
  title: z.string(),
  sections: z.array(ReviewSection),
  rows: z.array(ReviewRow),
  /** Of a review: since when what was done is held against the plan, and line by line how. Null of an urging list. */
  spreading: z.object({ since: Day, rows: z.array(SpreadRow) }).nullable(),
  /** Of the Party (`party`) or the state: whose rules the paper follows. */
  style: z.string(),
  /** May the one who asks write in it? */
  edits: z.boolean(),
})
export type ReviewPage = z.infer<typeof ReviewPage>

const ReviewParams = UnitRound.extend({ id: z.uuid() })
const Period = z.object({ kind: z.enum(reviewKinds).default("interim"), from: Day, to: Day })

export const getReview = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/directives/:id/review",
  policy: "read-directives",
  summary: "An interim or final review, or an urging list, made from the record as it stood on its last day",
  params: ReviewParams,
  query: Period,
  reply: ReviewPage,
})

/** What people write stays apart from the figures: figures are made anew each time, words are kept. */
export const putReview = route({
  method: "PUT",
  path: "/api/units/:unit/rounds/:year/directives/:id/review",
  policy: "edit-directives",
  summary: "Keep what a person writes in a review",
  params: ReviewParams,
  body: Period.extend({ words: DirectiveReview.shape.narrative }),
  reply: ReviewPage,
})

export const getReviewFile = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/directives/:id/review.docx",
  policy: "read-directives",
  summary: "The review as a Word file in the issuer's format",
  params: ReviewParams,
  query: Period,
  reply: null,
})

const Standing = z.object({
  tasks: z.number().int(),
  done: z.number().int(),
  late: z.number().int(),
  stuck: z.number().int(),
  bare: z.number().int(),
  duty: z.number().int(),
})

export const TaskOverview = z.object({
  today: Day,
  since: Day,
  tasks: z.number().int(),
  done: z.number().int(),
  late: z.number().int(),
  stuck: z.number().int(),
  bare: z.number().int(),
  waiting: z.number().int(),
  holders: z.array(Standing.extend({ name: z.string() })),
  /** By the unit that ordered the tasks, its own and those below; empty where it is one alone. */
  units: z.array(
    Standing.extend({
      unit: z.string(),
      name: z.string(),
      /** Whether it is there still: what a unit ordered that is no more lives on. */
      stands: z.boolean(),
    }),
  ),
  /** Spreading the word this year: hamlets, or units below, that are short of the plan, and units that asked nothing of it. */
  spreading: z.object({ short: z.number().int(), unplanned: z.number().int() }),
  /** What happened since: kind of event → how often. */
  changes: z.record(z.string(), z.number().int()),
  /** The newest of these. */
  latest: z.array(
    z.object({
      id: z.string(),
      taskId: z.string(),
      kind: z.enum(taskEventKinds),
      at: z.string(),
      title: z.string(),
      holder: z.string(),
    }),
  ),
  oldest: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      holder: z.string(),
      days: z.number().int(),
      text: z.string(),
      /** Who can remove it, as those who raised it say. */
      level: z.string(),
    }),
  ),
})
export type TaskOverview = z.infer<typeof TaskOverview>

export const getTaskOverview = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/task-overview",
  policy: "read-directives",
  summary: "Tasks on one page for the leader: by body, late, stuck, without evidence, and what changed",
  params: UnitRound,
  query: z.object({
    days: z.coerce.number().int().min(1).max(366).default(30),
    /** Tells instead what changed since an instant, such as when the page was last looked at. */
    after: z.iso.datetime().optional(),
  }),
  reply: TaskOverview,
})
