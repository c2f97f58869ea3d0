import { Household, PersonRecord } from "@phocap/core"
import { z } from "zod"
import { Page, UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

/** What one person did at once. */
export const BatchLine = z.object({
  batchId: z.string(),
  /** edit, import, undo, rollover, demo, adjust; submit, withdraw, return, seal. */
  kind: z.string(),
  actor: z.string(),
  device: z.string().nullable(),
  file: z.string().nullable(),
  reason: z.string(),
  at: z.string(),
  /** Changes written; conflicts left for a person to settle. */
  changes: z.number().int(),
  conflicts: z.number().int(),
})
export type BatchLine = z.infer<typeof BatchLine>

export const listHistory = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/history",
  policy: "read-history",
  summary: "Everything that was done in a round, newest first",
  params: UnitRound,
  query: Page.extend({ kind: z.string().max(20).optional() }),
  reply: z.object({ total: z.number().int(), batches: z.array(BatchLine) }),
})

/** One change of a batch in words: which record, which field, from what to what. */
export const BatchChangeLine = z.object({
  seq: z.number().int(),
  /** Name of the entity in the ledger: person, household, school… */
  entity: z.string(),
  id: z.string(),
  name: z.string(),
  /** The field by its name in the record: what is restricted is left out of replies by it. */
  field: z.string().nullable(),
  /** Null for a record as a whole, created or removed. */
  label: z.string().nullable(),
  action: z.enum(["create", "set", "remove"]),
  old: z.string(),
  new: z.string(),
})
export type BatchChangeLine = z.infer<typeof BatchChangeLine>

export const getHistoryBatch = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/history/:batchId",
  policy: "read-history",
  summary: "The changes of one batch, field by field",
  params: UnitRound.extend({ batchId: z.uuid() }),
  query: Page,
  reply: z.object({ batch: BatchLine, changes: z.array(BatchChangeLine) }),
})

/** How the history of a unit is sealed against being rewritten. */
export const UnitProof = z.object({
  batches: z.number().int(),
  entries: z.number().int(),
  hash: z.string(),
  /** Signed roots of the province, newest first: when, over what, by which key. */
  roots: z.array(z.object({ at: z.string(), hash: z.string(), publicKey: z.string() })),
})
export type UnitProof = z.infer<typeof UnitProof>

export const getUnitProof = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/proof",
  policy: "read-history",
  summary: "How long a unit's history is and when it was signed",
  params: UnitRound,
  reply: UnitProof,
})

export const verifyUnit = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/proof/verify",
  policy: "read-history",
  summary: "Work the history through from its beginning and compare every record with it",
  params: UnitRound,
  reply: z.object({
    sound: z.boolean(),
    batches: z.number().int(),
    entries: z.number().int(),
    /** The first thing that is not as it was written; empty when all is. */
    message: z.string(),
  }),
})

const Day = z.iso.date()
const RecordParams = UnitRound.extend({ id: z.uuid() })

export const getPersonAsOf = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/people/:id/as-of",
  policy: "read-people",
  summary: "A person's record as it stood at the end of a day",
  params: RecordParams,
  query: z.object({ on: Day }),
  /** Null where there was no such record on that day, or is none now. */
  reply: z.object({ past: PersonRecord.nullable(), now: PersonRecord.nullable() }),
})

export const getHouseholdAsOf = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/households/:id/as-of",
  policy: "read-people",
  summary: "A household and its members as they stood at the end of a day",
  params: RecordParams,
  query: z.object({ on: Day }),
  reply: z.object({
    past: Household.nullable(),
    now: Household.nullable(),
    members: z.array(
      z.object({
        id: z.string(),
        fullName: z.string(),
        birthYear: z.number().int(),
        relation: z.string().nullable(),
      }),
    ),
  }),
})
