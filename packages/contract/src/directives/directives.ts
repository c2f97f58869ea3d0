import { Day, Directive, type PlanReading, partyRoles, TaskParty } from "@phocap/core"
import { z } from "zod"
import { made, UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

/** The body is JSON with the pasted text, or multipart: one part `file`. Nothing is stored. */
export const readPlanDocument = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/directives/read",
  policy: "edit-directives",
  summary: "Read a plan's document and show what is understood",
  params: UnitRound,
  body: z.object({ text: z.string().max(1_000_000).default("") }),
  reply: z.object({ fileName: z.string().nullable(), reading: made<PlanReading>() }),
})

const required = (most: number, words: string) => z.string().trim().min(1, words).max(most, "Dài quá.")

/** A task as the person who took the plan over left it. */
export const NewTask = z.object({
  clause: z.string().trim().max(60),
  title: required(1000, "Ghi nội dung nhiệm vụ."),
  spanStart: z.number().int().nullable(),
  spanEnd: z.number().int().nullable(),
  parties: z
    .array(
      TaskParty.pick({ role: true, name: true, start: true, end: true }).extend({ role: z.enum(partyRoles) }),
    )
    .max(40),
  deadlineWords: z.string().max(500),
  dueOn: Day.nullable(),
  standing: z.boolean(),
  rhythm: z.string().max(20).nullable(),
  product: z.string().max(1000).nullable(),
  answersId: z.uuid().nullable().default(null),
})
export type NewTask = z.infer<typeof NewTask>

export const NewDirective = Directive.omit({ id: true }).extend({
  kind: required(80, "Ghi loại văn bản."),
  issuer: required(300, "Ghi cơ quan ban hành."),
  subject: required(2000, "Ghi trích yếu."),
  // A reading that a browser kept from before knows of none.
  recipients: Directive.shape.recipients.default(null),
})
export type NewDirective = z.infer<typeof NewDirective>

/** Takes a plan over: the document and its tasks, all at once. */
export const addDirective = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/directives",
  policy: "edit-directives",
  summary: "Take a plan over with its tasks",
  params: UnitRound,
  body: z.object({ directive: NewDirective, tasks: z.array(NewTask).max(5000) }),
  reply: z.object({ id: z.string(), batchId: z.string() }),
})

export const DirectiveLine = Directive.pick({
  id: true,
  parentId: true,
  style: true,
  kind: true,
  number: true,
  issuedOn: true,
  issuer: true,
  subject: true,
}).extend({
  unit: z.string(),
  unitName: z.string(),
  tasks: z.number().int(),
  done: z.number().int(),
  late: z.number().int(),
})
export type DirectiveLine = z.infer<typeof DirectiveLine>

export const listDirectives = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/directives",
  policy: "read-directives",
  summary: "Directives that a unit issued, stands under, or took over from units before it",
  params: UnitRound,
  reply: z.object({ directives: z.array(DirectiveLine) }),
})

/** A clause of a parent directive and the tasks below that answer it. */
export const ClauseCover = z.object({
  taskId: z.string(),
  clause: z.string(),
  title: z.string(),
  holder: z.string(),
  state: z.string(),
  answers: z.array(
    z.object({
      taskId: z.string(),
      directiveId: z.string(),
      issuer: z.string(),
      title: z.string(),
      state: z.string(),
    }),
  ),
  /** Of a clause given to the bodies of all communes ("UBND các xã, phường"): how many they are, and who has no task for it. */
  members: z.number().int(),
  missing: z.array(z.string()),
})
export type ClauseCover = z.infer<typeof ClauseCover>

export const DirectivePage = z.object({
  directive: Directive,
  unit: z.string(),
  unitName: z.string(),
  /** May the one who asks decide here (approve, grant, take back)? */
  decides: z.boolean(),
  parent: DirectiveLine.nullable(),
  children: z.array(DirectiveLine),
  /** Units below that were to issue a plan of their own and have not. */
  withoutPlan: z.array(z.object({ unit: z.string(), name: z.string() })),
  cover: z.array(ClauseCover),
  /** Its own tasks that answer one of the parent: id → id. */
  answered: z.record(z.string(), z.string()),
})
export type DirectivePage = z.infer<typeof DirectivePage>

const DirectiveParams = UnitRound.extend({ id: z.uuid() })

export const getDirective = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/directives/:id",
  policy: "read-directives",
  summary: "A directive: its text, the plans below it and how they cover its clauses",
  params: DirectiveParams,
  reply: DirectivePage,
})

/** Ties tasks of this directive to the tasks of its parent that they answer. */
export const setAnswers = route({
  method: "PUT",
  path: "/api/units/:unit/rounds/:year/directives/:id/answers",
  policy: "edit-directives",
  summary: "Say which tasks of the parent directive tasks answer",
  params: DirectiveParams,
  body: z.object({ parentId: z.uuid().nullable(), answers: z.record(z.uuid(), z.uuid().nullable()) }),
  reply: z.object({ batchId: z.string() }),
})
