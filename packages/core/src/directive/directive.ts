import { z } from "zod"

/** A day, `YYYY-MM-DD`. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/**
 * A plan, directive or conclusion that hands out tasks (kế hoạch, chỉ thị, kết luận). It belongs to the unit whose
 * bodies issued it, whatever the round, and may carry out one of a higher level (`parentId`).
 */
export const Directive = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  style: z.string().min(1).max(20),
  /** Kế hoạch, Chỉ thị, Kết luận… */
  kind: z.string().min(1).max(80),
  number: z.string().max(80).nullable(),
  issuedOn: Day.nullable(),
  issuer: z.string().min(1).max(300),
  subject: z.string().min(1).max(2000),
  /** Instruments that it rests on, a line each. */
  basis: z.string().max(4000),
  /** To whom it was sent ("Nơi nhận"), a line each. */
  recipients: z.string().max(4000).nullable(),
  signer: z.string().max(120).nullable(),
  signerTitle: z.string().max(120).nullable(),
  fileName: z.string().max(200).nullable(),
  /** What was read, paragraph by paragraph; spans of tasks are offsets into it. */
  text: z.string().max(2_000_000),
})
export type Directive = z.infer<typeof Directive>

export const partyRoles = ["owner", "doer", "collaborator", "supervisor"] as const
export type PartyRole = (typeof partyRoles)[number]

/** A body or person with a part in a task: chủ trì, thực hiện, phối hợp, theo dõi. */
export const TaskParty = z.object({
  role: z.enum(partyRoles),
  name: z.string().min(1).max(300),
  organId: z.uuid().nullable(),
  /** The words in the directive's text that it was read from. */
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
})
export type TaskParty = z.infer<typeof TaskParty>

export const taskStates = [
  "notStarted",
  "doing",
  "awaiting",
  "returned",
  "done",
  "paused",
  "refused",
  "withdrawn",
] as const
export type TaskState = (typeof taskStates)[number]

/**
 * A task of a directive. `originalDueOn` is what the document says and never changes; `dueOn` follows granted extensions.
 * The fields from `state` on are what the task's events come to (`stepTask`).
 */
export const DirectiveTask = z.object({
  id: z.uuid(),
  directiveId: z.uuid(),
  /** The task of the parent directive that it answers. */
  answersId: z.uuid().nullable(),
  /** The supervision visit whose finding it is. */
  visitId: z.uuid().nullable(),
  clause: z.string().max(60),
  ordinal: z.number().int().min(0).max(100_000),
  title: z.string().min(1).max(1000),
  spanStart: z.number().int().nullable(),
  spanEnd: z.number().int().nullable(),
  parties: z.record(z.string(), TaskParty),
  deadlineWords: z.string().max(500),
  originalDueOn: Day.nullable(),
  /** "Thường xuyên": a duty that does not end. */
  standing: z.boolean(),
  /** How often the duty is reported on: week, month, quarter, halfYear, year. */
  rhythm: z.string().max(20).nullable(),
  startsOn: Day.nullable(),
  product: z.string().max(1000).nullable(),
  /** A live figure that it hangs on, such as `criterion:primary1.grade1`, and the percentage to reach. */
  figure: z.string().max(160).nullable(),
  figureTarget: z.number().min(0).max(100).nullable(),
  state: z.string().min(1).max(20),
  /** Who has it now: the first owner, or whom it was handed on to. */
  holder: z.string().max(300),
  dueOn: Day.nullable(),
  /** Asked for and not yet decided. */
  askedDueOn: Day.nullable(),
  /** What the holder says, 0–100. */
  percent: z.number().int().min(0).max(100).nullable(),
  /** Who reported last: that person cannot approve. */
  reporter: z.string().max(200).nullable(),
  reportedOn: Day.nullable(),
  doneOn: Day.nullable(),
  evidence: z.number().int().min(0),
  reminders: z.number().int().min(0),
  obstacles: z.number().int().min(0),
  obstacleOn: Day.nullable(),
  /** Last day of the latest period that the duty was reported for. */
  dutyReportedTo: Day.nullable(),
})
export type DirectiveTask = z.infer<typeof DirectiveTask>

export const taskEventKinds = [
  "accept",
  "refuse",
  "handOn",
  "progress",
  "report",
  "approve",
  "return",
  "askExtension",
  "grantExtension",
  "denyExtension",
  "pause",
  "resume",
  "reopen",
  "withdraw",
  "remind",
  "obstacle",
  "resolveObstacle",
  "evidence",
  "dutyReport",
  "explainDelay",
  // Of a task given to many: what those who carry a part of it have come to.
  "parts",
] as const
export type TaskEventKind = (typeof taskEventKinds)[number]

/** Something that happened to a task; never altered. `values` holds what its kind needs. */
export const TaskEvent = z.object({
  id: z.uuid(),
  taskId: z.uuid(),
  kind: z.enum(taskEventKinds),
  /** Instant, ISO 8601, as a text that sorts. */
  at: z.string().min(20).max(40),
  actor: z.string().min(1).max(200),
  text: z.string().max(5000),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export type TaskEvent = z.infer<typeof TaskEvent>
