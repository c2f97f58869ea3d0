import { Household, PersonRecord } from "@phocap/core"
import { z } from "zod"
import { UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

/** One change in a record's history, newest first in lists. */
export const HistoryEntry = z.object({
  at: z.string(),
  /** Round whose record was changed. */
  year: z.number().int(),
  actor: z.string(),
  reason: z.string(),
  /** The device that it was done on, and the workbook that it came from. */
  device: z.string().nullable(),
  file: z.string().nullable(),
  /** What kind of act it was part of: edit, import, undo, rollover, demo; `adjust` beside a sealed record. */
  kind: z.string(),
  /** A field; `create` or `remove` for the record as a whole, then without old and new. */
  field: z.string(),
  old: z.unknown(),
  new: z.unknown(),
  batchId: z.string(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** How a field of a sealed record should have read, by its last adjustment. */
export const Adjusted = z.object({
  field: z.string(),
  /** As sealed, and as adjusted. */
  sealed: z.unknown(),
  value: z.unknown(),
  actor: z.string(),
  reason: z.string(),
  at: z.string(),
})
export type Adjusted = z.infer<typeof Adjusted>

/** A table cell that counts the person. */
export const CountedIn = z.object({
  form: z.string(),
  formName: z.string(),
  address: z.string(),
  /** Row and column in words. */
  words: z.string(),
})

/** One criterion and where the person stands in it. */
export const StandsIn = z.object({
  criterion: z.string(),
  label: z.string(),
  programme: z.string(),
  state: z.enum(["counted", "missing", "unknown"]),
})

/** A fact drawn from the record: what it says and from what. */
export const FactLine = z.object({ fact: z.string(), text: z.string() })

export const PersonPage = z.object({
  person: PersonRecord,
  household: Household,
  members: z.array(
    z.object({
      id: z.string(),
      fullName: z.string(),
      birthYear: z.number(),
      relation: z.string().nullable(),
    }),
  ),
  facts: z.array(FactLine),
  countedIn: z.array(CountedIn),
  standsIn: z.array(StandsIn),
  /** The same person in other rounds. */
  rounds: z.array(
    z.object({
      unit: z.string(),
      unitName: z.string(),
      year: z.number().int(),
      status: z.string(),
      schoolName: z.string().nullable(),
    }),
  ),
  history: z.array(HistoryEntry),
  adjusted: z.array(Adjusted),
  schoolName: z.string().nullable(),
  identityFindings: z.array(z.string()),
})
export type PersonPage = z.infer<typeof PersonPage>

const PersonParams = UnitRound.extend({ id: z.uuid() })

export const getPerson = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/people/:id",
  policy: "read-people",
  summary: "The whole record of a person and where it is counted",
  params: PersonParams,
  reply: PersonPage,
})

/** Why somebody changes records: kept in their history. */
export const Reason = z.string().trim().min(1, "Ghi lý do sửa.").max(500, "Lý do dài quá 500 ký tự.")

/** Some fields of a record, whatever they hold. */
export function fieldsOf<T>(): z.ZodType<Partial<T>> {
  return z.custom<Partial<T>>(
    (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    "Thiếu nội dung.",
  )
}

/** Field changes of one record: each names what the writer saw, so that nobody's work is overwritten unseen. */
export const Edit = z.object({
  changes: z
    .array(z.object({ field: z.string().max(80), old: z.unknown(), new: z.unknown() }))
    .min(1)
    .max(100),
  reason: Reason,
})
export type Edit = z.infer<typeof Edit>

export const EditResult = z.object({
  batchId: z.string(),
  applied: z.number().int(),
  conflicts: z.array(
    z.object({ field: z.string(), expected: z.unknown(), found: z.unknown(), wanted: z.unknown() }),
  ),
  dataVersion: z.number().int(),
})
export type EditResult = z.infer<typeof EditResult>

export const editPerson = route({
  method: "PATCH",
  path: "/api/units/:unit/rounds/:year/people/:id",
  policy: "edit-people",
  summary: "Correct fields of a person's record",
  params: PersonParams,
  body: Edit,
  reply: EditResult,
})

export const adjustPerson = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/people/:id/adjustments",
  policy: "adjust-round",
  summary: "Say how fields of a sealed record should have read; the record stays",
  params: PersonParams,
  body: Edit,
  reply: EditResult,
})

export const addPerson = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/people",
  policy: "edit-people",
  summary: "Add a person to a household",
  params: UnitRound,
  /** Fields are checked one by one by the operation, so that each is refused in Vietnamese. */
  body: z.object({ person: fieldsOf<PersonRecord>(), reason: Reason }),
  reply: EditResult.extend({ id: z.string() }),
})

export const undoBatch = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/changes/:batchId/undo",
  policy: "edit-people",
  summary: "Undo a batch of changes by a new one",
  params: UnitRound.extend({ batchId: z.uuid() }),
  body: z.object({ reason: Reason }),
  reply: EditResult,
})
