import { Authority, Confidence } from "@phocap/engine"
import { z } from "zod"
import { UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"
import { CheckEntry } from "../standards/checks.ts"

export const RoundState = z.enum(["open", "submitted", "sealed"])
export type RoundState = z.infer<typeof RoundState>

/** One step of a round: handed in, taken back, returned with remarks, accepted and sealed. */
export const RoundStepEntry = z.object({
  kind: z.enum(["submit", "withdraw", "return", "seal"]),
  actor: z.string(),
  at: z.string(),
  remarks: z.string(),
})
export type RoundStepEntry = z.infer<typeof RoundStepEntry>

/**
 * A date that the law sets for a round. `state`: `met` in time, `late` done after it, `overdue` not done and past, `due`
 * not done yet; `known` for dates that the product cannot tell done or not.
 */
export const RoundDeadline = z.object({
  id: z.string(),
  title: z.string(),
  who: z.enum(["commune", "school", "district", "province", "ministry"]),
  date: z.string(),
  /** The day itself is too late. */
  before: z.boolean(),
  state: z.enum(["met", "late", "overdue", "due", "known"]),
  /** Days left, or days late. */
  days: z.number().int(),
  article: z.string(),
  confidence: Confidence,
  note: z.string().nullable(),
})
export type RoundDeadline = z.infer<typeof RoundDeadline>

/** A correction of a sealed record: what was sealed, and what it should have been. */
export const AdjustmentLine = z.object({
  batchId: z.string(),
  entity: z.enum(["person", "household"]),
  id: z.string(),
  name: z.string(),
  /** The field in Vietnamese, and both values in words. */
  label: z.string(),
  old: z.string(),
  new: z.string(),
  actor: z.string(),
  reason: z.string(),
  at: z.string(),
})
export type AdjustmentLine = z.infer<typeof AdjustmentLine>

/** A commune of a province, and how far its round is. */
export const CommuneRound = z.object({
  code: z.string(),
  name: z.string(),
  state: RoundState,
  submittedAt: z.string().nullable(),
  sealedAt: z.string().nullable(),
  /** Days after the date by which communes hand in; 0 in time or not due yet. */
  daysLate: z.number().int(),
  adjustments: z.number().int(),
})
export type CommuneRound = z.infer<typeof CommuneRound>

export const RoundPage = z.object({
  level: z.number().int(),
  state: RoundState,
  dataVersion: z.number().int(),
  submitted: z.object({ at: z.string(), by: z.string() }).nullable(),
  sealed: z.object({ at: z.string(), by: z.string() }).nullable(),
  /** What the records and tables still say against handing in; only checks that found something. */
  checks: z.array(CheckEntry),
  /** Newest first. */
  steps: z.array(RoundStepEntry),
  deadlines: z.array(RoundDeadline),
  /** Who recognises such a unit, by the law of the round. */
  authorities: z.array(Authority),
  /** Records corrected after the round was sealed. */
  adjustments: z.number().int(),
  /** The proof made when the round was sealed, and whether law or program have changed since. */
  receipt: z.object({ hash: z.string(), lawChanged: z.boolean() }).nullable(),
  /** Of a unit above communes. */
  communes: z.array(CommuneRound),
})
export type RoundPage = z.infer<typeof RoundPage>

export const getRound = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/state",
  policy: "read-figures",
  summary: "How far a round is: steps, deadlines, what stands against handing in, adjustments",
  params: UnitRound,
  reply: RoundPage,
})

export const listRoundAdjustments = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/adjustments",
  policy: "read-people",
  summary: "Corrections of a sealed round, newest first",
  params: UnitRound,
  reply: z.object({ adjustments: z.array(AdjustmentLine) }),
})

const remarks = z.string().trim().max(2000, "Dài quá 2.000 ký tự.")
const stepReply = z.object({ state: RoundState })

export const submitRound = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/submit",
  policy: "submit-round",
  summary: "Hand in a round; with errors left only when the remarks explain them",
  params: UnitRound,
  body: z.object({ remarks: remarks.default(""), withErrors: z.boolean().default(false) }),
  reply: stepReply,
})

export const withdrawRound = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/withdraw",
  policy: "submit-round",
  summary: "Take a handed-in round back to go on working on it",
  params: UnitRound,
  body: z.object({ remarks: remarks.min(1, "Ghi lý do rút lại.") }),
  reply: stepReply,
})

export const returnRound = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/return",
  policy: "accept-round",
  summary: "Give a handed-in round back with remarks",
  params: UnitRound,
  body: z.object({ remarks: remarks.min(1, "Ghi điều cần sửa để xã biết.") }),
  reply: stepReply,
})

export const acceptRound = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/accept",
  policy: "accept-round",
  summary: "Accept a handed-in round and seal it",
  params: UnitRound,
  body: z.object({ remarks: remarks.default("") }),
  reply: stepReply,
})
