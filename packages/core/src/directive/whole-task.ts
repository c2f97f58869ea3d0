import { z } from "zod"
import type { TaskEventKind, TaskState } from "./directive.ts"
import type { TaskStanding } from "./step-task.ts"

/** A task that one body carries out as its part of a task given to many; `id` is its own, `wholeId` that of the whole. */
export const TaskPart = z.object({ id: z.uuid(), wholeId: z.uuid() })
export type TaskPart = z.infer<typeof TaskPart>

/** What a whole comes to by its parts. */
export type WholeStanding = Pick<TaskStanding, "state" | "percent" | "doneOn">

type PartStanding = { readonly state: string } & Pick<TaskStanding, "percent" | "doneOn">

/**
 * How a task given to many stands: done once every part that was not taken back is done, on the day of the last of them;
 * begun once anybody began. A part counts by what is reported of it, from 0 to 100, and the whole is their mean.
 */
export function wholeStanding(parts: readonly PartStanding[]): WholeStanding {
  const living = parts.filter((one) => one.state !== "withdrawn")
  if (living.length === 0) return { state: "withdrawn", percent: 0, doneOn: null }
  const days = living.flatMap((one) => (one.doneOn === null ? [] : [one.doneOn])).sort()
  const done = living.every((one) => one.state === "done")
  const begun = living.some((one) => one.state !== "notStarted" && one.state !== "refused")
  const sum = living.reduce((total, one) => total + (one.state === "done" ? 100 : (one.percent ?? 0)), 0)
  const state: TaskState = done ? "done" : begun ? "doing" : "notStarted"
  // Whole only when it is: 99.8 is not yet all.
  return {
    state,
    percent: Math.floor(sum / living.length),
    doneOn: done ? (days.at(-1) ?? null) : null,
  }
}

/** What may still happen to a task that others carry out in parts; all else happens to the parts. */
export const wholeEvents: readonly TaskEventKind[] = [
  "evidence",
  "obstacle",
  "resolveObstacle",
  "askExtension",
  "grantExtension",
  "denyExtension",
  "explainDelay",
]
