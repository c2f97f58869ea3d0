import { z } from "zod"
import { UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

/** Steps on the way to recognition, in their order. */
export const RecognitionStepName = z.enum([
  "self-inspection",
  "request",
  "team",
  "inspection",
  "decision",
  "report",
])
export type RecognitionStepName = z.infer<typeof RecognitionStepName>

const Done = z.object({
  doneOn: z.iso.date(),
  document: z.string().max(200),
  note: z.string().max(500),
})

const Step = z.object({
  step: RecognitionStepName,
  title: z.string(),
  who: z.string(),
  /** Latest day, `YYYY-MM-DD`; null where nothing sets one. */
  due: z.string().nullable(),
  /** How the day was found: "trước 30/12", "60 ngày làm việc từ ngày gửi hồ sơ". */
  dueWords: z.string(),
  ground: z.string(),
  needsCheck: z.boolean(),
  /** `unwritten`: past, and nothing here tells whether it was done; the office kept no dossier here then. */
  state: z.enum(["done", "late", "soon", "open", "unwritten"]),
  done: Done.nullable(),
})

const Recognised = z.object({
  level: z.number().int().min(0).max(3),
  decision: z.string().max(200),
  decidedOn: z.iso.date().nullable(),
  body: z.string().max(200),
})
export type Recognised = z.infer<typeof Recognised>

const ProgrammeLine = z.object({
  programme: z.string(),
  title: z.string(),
  graded: z.boolean(),
  /** What the record of the round gives; 0 for none. */
  reached: z.number().int(),
  state: z.enum(["met", "unmet", "unknown"]),
  track: z.enum(["first", "yearly", "again"]),
  authority: z
    .object({
      body: z.string().nullable(),
      by: z.string(),
      ground: z.string(),
      needsCheck: z.boolean(),
      note: z.string(),
    })
    .nullable(),
  recognised: Recognised.nullable(),
  /** Past rounds and this one; level null where nothing is written. */
  history: z.array(z.object({ year: z.number().int(), level: z.number().int().nullable() })),
})
export type ProgrammeLine = z.infer<typeof ProgrammeLine>

export const Scan = z.object({
  id: z.string(),
  paper: z.string(),
  fileName: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  actor: z.string(),
  at: z.string(),
})
export type Scan = z.infer<typeof Scan>

export const Recognition = z.object({
  steps: z.array(Step),
  programmes: z.array(ProgrammeLine),
  /** Communes below, for a province: what each is recognised for in the round. */
  below: z.array(
    z.object({ code: z.string(), name: z.string(), levels: z.record(z.string(), z.number().int()) }),
  ),
  scans: z.array(Scan),
})
export type Recognition = z.infer<typeof Recognition>

export const getRecognition = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/recognition",
  policy: "read-dossier",
  summary: "How far a unit is on the way to recognition, who decides, and what it was recognised for",
  params: UnitRound,
  reply: Recognition,
})

export const putRecognitionStep = route({
  method: "PUT",
  path: "/api/units/:unit/rounds/:year/recognition/steps/:step",
  policy: "edit-dossier",
  summary: "Write that a step is done, or that it is not",
  params: UnitRound.extend({ step: RecognitionStepName }),
  body: z.object({ done: Done.nullable() }),
  reply: Recognition,
})

export const putRecognised = route({
  method: "PUT",
  path: "/api/units/:unit/rounds/:year/recognition/programmes/:programme",
  policy: "edit-dossier",
  summary: "Write what a decision recognised a unit for",
  params: UnitRound.extend({ programme: z.string().max(40) }),
  body: z.object({ recognised: Recognised.nullable() }),
  reply: Recognition,
})

/** The body is multipart: one part `file`, a PDF or a picture up to 20 MB. */
export const addScan = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/papers/:paper/scans",
  policy: "edit-dossier",
  summary: "Attach the scan of a signed paper; its hash is kept",
  params: UnitRound.extend({ paper: z.string().max(60) }),
  reply: Scan,
})

const ScanParams = UnitRound.extend({ id: z.uuid() })

export const getScanFile = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/scans/:id/file",
  policy: "read-dossier",
  summary: "An attached scan",
  params: ScanParams,
  reply: null,
})

export const removeScan = route({
  method: "DELETE",
  path: "/api/units/:unit/rounds/:year/scans/:id",
  policy: "edit-dossier",
  summary: "Take a scan off the paper; that it was there stays in the history",
  params: ScanParams,
  reply: z.object({ removed: z.boolean() }),
})
