import { vietnamDay } from "../day/vietnam-day.ts"
import {
  type DirectiveTask,
  type TaskEvent,
  type TaskEventKind,
  type TaskState,
  taskStates,
} from "./directive.ts"

/** What events come to. */
export type TaskStanding = Pick<
  DirectiveTask,
  | "state"
  | "holder"
  | "dueOn"
  | "askedDueOn"
  | "percent"
  | "reporter"
  | "reportedOn"
  | "doneOn"
  | "evidence"
  | "reminders"
  | "obstacles"
  | "obstacleOn"
  | "dutyReportedTo"
>

/** A task before anything happened to it. */
export function freshStanding(holder: string, originalDueOn: string | null): TaskStanding {
  return {
    state: "notStarted",
    holder,
    dueOn: originalDueOn,
    askedDueOn: null,
    percent: null,
    reporter: null,
    reportedOn: null,
    doneOn: null,
    evidence: 0,
    reminders: 0,
    obstacles: 0,
    obstacleOn: null,
    dutyReportedTo: null,
  }
}

const open: readonly TaskState[] = ["notStarted", "doing", "returned"]
const alive: readonly TaskState[] = [...open, "awaiting", "paused", "refused"]

/** The states in which something may happen to a task. */
const allowedIn: Readonly<Record<TaskEventKind, readonly TaskState[]>> = {
  accept: ["notStarted", "refused"],
  refuse: ["notStarted", "doing"],
  handOn: ["notStarted", "doing", "returned", "refused"],
  progress: open,
  report: open,
  approve: ["awaiting"],
  return: ["awaiting"],
  askExtension: [...open, "paused"],
  grantExtension: alive,
  denyExtension: alive,
  pause: open,
  resume: ["paused"],
  reopen: ["done"],
  withdraw: alive,
  // A duty goes on when its task is done, and may want reminding of its reports.
  remind: [...open, "awaiting", "refused", "done"],
  obstacle: [...open, "paused"],
  resolveObstacle: [...alive, "done"],
  evidence: [...alive, "done"],
  dutyReport: [...open, "awaiting", "done"],
  explainDelay: [...alive, "done"],
  parts: [...alive, "done", "withdrawn"],
}

/** Whether an event of this kind makes sense for a task as it stands. */
export function canHappen(kind: TaskEventKind, standing: TaskStanding): boolean {
  if (!allowedIn[kind].some((state) => state === standing.state)) return false
  if (kind === "grantExtension" || kind === "denyExtension") return standing.askedDueOn !== null
  if (kind === "askExtension") return standing.askedDueOn === null && standing.dueOn !== null
  if (kind === "resolveObstacle") return standing.obstacles > 0
  return true
}

type Happened = Pick<TaskEvent, "kind" | "actor" | "at" | "values">

/** What a task comes to when one more thing happens; what makes no sense as it stands changes nothing. */
export function stepTask(before: TaskStanding, event: Happened): TaskStanding {
  if (!canHappen(event.kind, before)) return before
  const day = vietnamDay(event.at)
  const text = (key: string) => (typeof event.values[key] === "string" ? event.values[key] : null)
  switch (event.kind) {
    case "accept":
    case "resume":
      return { ...before, state: "doing" }
    case "refuse":
      return { ...before, state: "refused" }
    case "handOn":
      return { ...before, state: "notStarted", holder: text("to") ?? before.holder }
    case "progress": {
      const percent = Number(event.values.percent ?? before.percent ?? 0)
      return { ...before, state: "doing", percent, reporter: event.actor, reportedOn: day }
    }
    case "report": {
      // A figure that is reported is its own evidence.
      const evidence = before.evidence + (typeof event.values.figure === "number" ? 1 : 0)
      return { ...before, state: "awaiting", percent: 100, evidence, reporter: event.actor, reportedOn: day }
    }
    case "approve":
      // Done on the day on which it was reported done: an approver's delay is not the doer's.
      return { ...before, state: "done", doneOn: before.reportedOn ?? day }
    case "return":
      return { ...before, state: "returned" }
    case "askExtension":
      return { ...before, askedDueOn: text("dueOn") }
    case "grantExtension":
      return { ...before, dueOn: before.askedDueOn, askedDueOn: null }
    case "denyExtension":
      return { ...before, askedDueOn: null }
    case "pause":
      return { ...before, state: "paused" }
    case "reopen":
      return { ...before, state: "doing", doneOn: null }
    case "withdraw":
      return { ...before, state: "withdrawn", askedDueOn: null }
    case "remind":
      return { ...before, reminders: before.reminders + 1 }
    case "obstacle":
      return { ...before, obstacles: before.obstacles + 1, obstacleOn: before.obstacleOn ?? day }
    case "resolveObstacle": {
      const obstacles = before.obstacles - 1
      // Which one was removed is in the events; the age shown is of those left, so the caller may name the oldest left.
      return {
        ...before,
        obstacles,
        obstacleOn: obstacles === 0 ? null : (text("oldestLeft") ?? before.obstacleOn),
      }
    }
    case "evidence":
      return { ...before, evidence: before.evidence + 1 }
    case "dutyReport": {
      const period = text("periodEnd")
      const latest =
        [before.dutyReportedTo, period]
          .filter((one) => one !== null)
          .sort()
          .at(-1) ?? null
      const state = before.state === "notStarted" ? "doing" : before.state
      return { ...before, state, dutyReportedTo: latest, reporter: event.actor, reportedOn: day }
    }
    case "explainDelay":
      return before
    case "parts": {
      const state = taskStates.find((one) => one === event.values.state) ?? before.state
      return { ...before, state, percent: Number(event.values.percent ?? 0), doneOn: text("doneOn") }
    }
  }
}

/** What all events of a task together come to. */
export function foldTask(start: TaskStanding, events: readonly Happened[]): TaskStanding {
  return events.reduce(stepTask, start)
}
