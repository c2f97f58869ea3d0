import type { TaskLine } from "@phocap/contract"
import { type DirectiveTask, daysBetween, dutyOn, type Organ, type Rhythm, scheduleOf } from "@phocap/core"
import { ownerOrgan, successorOf } from "../organs.ts"
import { stateOf } from "./task-row.ts"

/** The columns of a task that a list needs. */
export interface LineRow {
  readonly id: string
  readonly directive_id: string
  readonly unit_code: string
  readonly clause: string
  readonly title: string
  readonly holder: string
  readonly owner_organ: string | null
  readonly owner_name: string | null
  readonly state: string
  readonly original_due_on: string | null
  readonly due_on: string | null
  readonly asked_due_on: string | null
  readonly standing: boolean
  readonly rhythm: string | null
  readonly starts_on: string | null
  readonly percent: number | null
  readonly reported_on: string | null
  readonly done_on: string | null
  readonly evidence: number
  readonly reminders: number
  readonly obstacles: number
  readonly obstacle_on: string | null
  readonly duty_reported_to: string | null
  readonly figure: string | null
}

export const lineColumns = `t.id, t.directive_id, t.unit_code, t.clause, t.title, t.holder,
  t.parties #>> '{p1,organId}' AS owner_organ, t.parties #>> '{p1,name}' AS owner_name, t.state, t.original_due_on,
  t.due_on, t.asked_due_on, t.standing, t.rhythm, t.starts_on, t.percent, t.reported_on, t.done_on, t.evidence,
  t.reminders, t.obstacles, t.obstacle_on, t.duty_reported_to, t.figure`

/** A task as lists show it on a day. */
export function taskLine(row: LineRow, organs: ReadonlyMap<string, Organ>, today: string): TaskLine {
  const timed = { state: row.state, doneOn: row.done_on }
  const schedule = scheduleOf(timed, row.original_due_on, today)
  const gone = row.state === "withdrawn"
  const duty =
    row.rhythm === null || row.starts_on === null || gone
      ? null
      : dutyOn(row.rhythm as Rhythm, row.starts_on, row.duty_reported_to, today)
  return {
    id: row.id,
    directiveId: row.directive_id,
    unit: row.unit_code,
    clause: row.clause,
    title: row.title,
    holder: row.holder,
    // Once handed on, whoever got it is asked and not who follows the first owner.
    successor:
      row.holder === row.owner_name
        ? successorOf(organs, ownerOrgan(organs, { organId: row.owner_organ, name: row.owner_name }), today)
        : null,
    state: stateOf(row),
    schedule,
    extended: row.due_on === row.original_due_on ? null : scheduleOf(timed, row.due_on, today),
    originalDueOn: row.original_due_on,
    dueOn: row.due_on,
    askedDueOn: row.asked_due_on,
    standing: row.standing,
    duty: duty === null ? null : { ...duty.next, missed: duty.missed },
    percent: row.percent,
    reportedOn: row.reported_on,
    evidence: row.evidence,
    reminders: row.reminders,
    obstacles: row.obstacles,
    obstacleDays: row.obstacle_on === null ? null : daysBetween(row.obstacle_on, today),
    figure: row.figure,
    // Who reads them beside their like adds these (`withParts`).
    whole: null,
    parts: null,
  }
}

/** Whether a task belongs to a view: something to decide, stuck, reported without evidence, a duty report missing. */
export function isInView(line: TaskLine, view: string): boolean {
  const alive = line.state !== "done" && line.state !== "withdrawn"
  if (view === "waiting")
    return line.state === "awaiting" || line.askedDueOn !== null || line.state === "refused"
  if (view === "stuck") return line.obstacles > 0
  if (view === "bare") return (line.state === "awaiting" || line.state === "done") && line.evidence === 0
  if (view === "duty") return (line.duty?.missed ?? 0) > 0
  if (view === "open") return alive
  return true
}

/** What a list needs of a task that is at hand as a whole. */
export function lineRowOf(task: DirectiveTask, unitCode: string): LineRow {
  return {
    id: task.id,
    directive_id: task.directiveId,
    unit_code: unitCode,
    clause: task.clause,
    title: task.title,
    holder: task.holder,
    owner_organ: task.parties.p1?.organId ?? null,
    owner_name: task.parties.p1?.name ?? null,
    state: task.state,
    original_due_on: task.originalDueOn,
    due_on: task.dueOn,
    asked_due_on: task.askedDueOn,
    standing: task.standing,
    rhythm: task.rhythm,
    starts_on: task.startsOn,
    percent: task.percent,
    reported_on: task.reportedOn,
    done_on: task.doneOn,
    evidence: task.evidence,
    reminders: task.reminders,
    obstacles: task.obstacles,
    obstacle_on: task.obstacleOn,
    duty_reported_to: task.dutyReportedTo,
    figure: task.figure,
  }
}
