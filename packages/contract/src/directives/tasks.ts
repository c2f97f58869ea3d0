import { Day, DirectiveTask, TaskEvent, taskEventKinds, taskStates } from "@phocap/core"
import { z } from "zod"
import { UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

export const schedules = ["in", "soon", "late", "doneIn", "doneLate", "none"] as const

/** A standing duty: the period to report for next and how many went by without a report. */
export const DutyState = z.object({ from: Day, to: Day, missed: z.number().int() })

export const TaskLine = z.object({
  id: z.string(),
  directiveId: z.string(),
  unit: z.string(),
  clause: z.string(),
  title: z.string(),
  holder: z.string(),
  /** The body that answers now that the holder is no more; null while it stands, or when nobody followed it. */
  successor: z.string().nullable(),
  state: z.enum(taskStates),
  /** Against the original deadline, and against the extended one where that differs. */
  schedule: z.enum(schedules),
  extended: z.enum(schedules).nullable(),
  originalDueOn: Day.nullable(),
  dueOn: Day.nullable(),
  askedDueOn: Day.nullable(),
  standing: z.boolean(),
  duty: DutyState.nullable(),
  percent: z.number().int().nullable(),
  reportedOn: Day.nullable(),
  evidence: z.number().int(),
  reminders: z.number().int(),
  obstacles: z.number().int(),
  /** Days since the oldest obstacle still there was raised. */
  obstacleDays: z.number().int().nullable(),
  figure: z.string().nullable(),
  /** The task given to many of which it is a part. */
  whole: z.string().nullable(),
  /** Of a task given to many: how its parts stand. Those that were taken back are not among them. */
  parts: z.object({ total: z.number().int(), done: z.number().int(), late: z.number().int() }).nullable(),
})
export type TaskLine = z.infer<typeof TaskLine>

export const TaskFilter = z.object({
  directive: z.uuid().optional(),
  holder: z.string().max(300).optional(),
  /** Ordered by this unit; what was shared out is there by its parts, as it is counted unit by unit. */
  unit: z.string().max(20).optional(),
  state: z.enum(taskStates).optional(),
  schedule: z.enum(schedules).optional(),
  /** `waiting`: something to decide; `stuck`: an obstacle; `bare`: reported without evidence; `duty`: a report is missing. */
  view: z.enum(["all", "waiting", "stuck", "bare", "duty", "open"]).default("all"),
  q: z.string().max(200).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(300),
})

export type TaskFilter = z.output<typeof TaskFilter>

export const TaskList = z.object({
  today: Day,
  total: z.number().int(),
  /** Of all that match but for state, schedule and view. */
  states: z.record(z.string(), z.number().int()),
  schedules: z.record(z.string(), z.number().int()),
  views: z.record(z.string(), z.number().int()),
  holders: z.array(z.object({ name: z.string(), tasks: z.number().int(), late: z.number().int() })),
  /** Units that ordered them. */
  units: z.array(z.object({ unit: z.string(), name: z.string() })),
  tasks: z.array(TaskLine),
})
export type TaskList = z.infer<typeof TaskList>

export const listTasks = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/tasks",
  policy: "read-directives",
  summary: "Tasks of the directives of a unit, as lists, boards and calendars show them",
  params: UnitRound,
  query: TaskFilter,
  reply: TaskList,
})

/** A live figure that a task hangs on. */
export const FigureState = z.object({
  key: z.string(),
  label: z.string(),
  /** Percent, null where the data does not say. */
  value: z.number().nullable(),
  counted: z.number().int(),
  of: z.number().int(),
  target: z.number(),
  reached: z.boolean().nullable(),
  /** In each of the last years that have records, the present one included; of the unit, or of those it came from. */
  trend: z.array(z.object({ year: z.number().int(), value: z.number() })),
  /** Address below the unit and round where the list behind the figure opens. */
  list: z.string().nullable(),
})
export type FigureState = z.infer<typeof FigureState>

export const TaskPage = z.object({
  task: DirectiveTask,
  line: TaskLine,
  directive: z.object({
    id: z.string(),
    kind: z.string(),
    number: z.string().nullable(),
    issuer: z.string(),
    subject: z.string(),
    unitName: z.string(),
  }),
  /** The words of the document that the task was read from. */
  words: z.string(),
  events: z.array(TaskEvent),
  /** Null too where the one who asks may not see the figures of the unit that ordered the task. */
  figure: FigureState.nullable(),
  /** The unit and round whose figure it is: those of whoever ordered the task. */
  figurePlace: z.object({ unit: z.string(), year: z.number().int() }).nullable(),
  /** May the one who asks change how it is followed? */
  edits: z.boolean(),
  /** What may happen to it now, and may be done by whoever asks. */
  allowed: z.array(z.enum(taskEventKinds)),
  /** Why the one who asks may not approve, where only that stands in the way. */
  ownReport: z.boolean(),
  /** The task given to many of which this is a part. */
  whole: z.object({ id: z.string(), clause: z.string(), title: z.string(), holder: z.string() }).nullable(),
  /** Of a task given to many: the part of each body. */
  parts: z.array(TaskLine),
  /** Whom it may be shared out among, where the one who asks may do that: bodies meant by its holder, and others. */
  members: z.object({ meant: z.array(z.string()), others: z.array(z.string()) }).nullable(),
  answers: z.object({ id: z.string(), clause: z.string(), title: z.string() }).nullable(),
  answeredBy: z.array(z.object({ id: z.string(), title: z.string(), holder: z.string(), state: z.string() })),
})
export type TaskPage = z.infer<typeof TaskPage>

const TaskParams = UnitRound.extend({ id: z.uuid() })

export const getTask = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/tasks/:id",
  policy: "read-directives",
  summary: "A task with all that happened to it",
  params: TaskParams,
  reply: TaskPage,
})

/** What those who carry a task out may say of it. */
export const doerEvents = [
  "accept",
  "refuse",
  "handOn",
  "progress",
  "report",
  "askExtension",
  "obstacle",
  "evidence",
  "dutyReport",
  "explainDelay",
] as const

/** What only those may do who follow it. */
export const deciderEvents = [
  "approve",
  "return",
  "grantExtension",
  "denyExtension",
  "pause",
  "resume",
  "reopen",
  "withdraw",
  "remind",
  "resolveObstacle",
] as const

const said = {
  text: z.string().trim().max(5000).default(""),
  values: z
    .record(z.string(), z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]))
    .default({}),
}

export const reportOnTask = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/tasks/:id/reports",
  policy: "report-tasks",
  summary: "Report on a task: progress, results, evidence, obstacles, a longer time asked for",
  params: TaskParams,
  body: z.object({ kind: z.enum(doerEvents), ...said }),
  reply: TaskPage,
})

export const decideOnTask = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/tasks/:id/decisions",
  policy: "decide-tasks",
  summary: "Decide on a task: approve, return, extend, pause, reopen, remind",
  params: TaskParams,
  body: z.object({ kind: z.enum(deciderEvents), ...said }),
  reply: TaskPage,
})

export const splitTask = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/tasks/:id/parts",
  policy: "decide-tasks",
  summary: "Share a task given to many out among them, one task a body",
  params: TaskParams,
  body: z.object({
    members: z
      .array(z.string().trim().min(1, "Ghi tên đơn vị.").max(300, "Tên dài quá 300 ký tự."))
      .min(1, "Chọn ít nhất một đơn vị.")
      .max(400, "Chọn tối đa 400 đơn vị."),
  }),
  reply: TaskPage,
})

/** The body is multipart: one part `file`, up to 20 MB. */
export const addEvidenceFile = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/tasks/:id/evidence",
  policy: "report-tasks",
  summary: "Put a file to a task as evidence",
  params: TaskParams,
  reply: TaskPage,
})

export const getEvidenceFile = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/tasks/:id/evidence/:sha256",
  policy: "read-directives",
  summary: "A file given as evidence",
  params: TaskParams.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  reply: null,
})

/** How a task is followed. What the document says of its time is not among it. */
export const TaskSettings = DirectiveTask.pick({
  title: true,
  rhythm: true,
  standing: true,
  product: true,
  figure: true,
  figureTarget: true,
})
export type TaskSettings = z.infer<typeof TaskSettings>

export const editTask = route({
  method: "PUT",
  path: "/api/units/:unit/rounds/:year/tasks/:id",
  policy: "edit-directives",
  summary: "Change how a task is followed: its rhythm, the figure it hangs on",
  params: TaskParams,
  body: TaskSettings,
  reply: TaskPage,
})

/** Figures of the unit that tasks may hang on. */
export const listFigures = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/task-figures",
  policy: "read-figures",
  summary: "Live figures that a task may hang on",
  params: UnitRound,
  reply: z.object({ figures: z.array(FigureState.omit({ trend: true })) }),
})
