import type { DirectiveTask, TaskState } from "@phocap/core"
import type { Selectable } from "kysely"
import type { Tables } from "../../platform/database/index.ts"

type TaskRow = Selectable<Tables["directive_task"]>

/** A task as the ledger knows it. */
export function taskOf(row: TaskRow): DirectiveTask {
  return {
    id: row.id,
    directiveId: row.directive_id,
    answersId: row.answers_id,
    visitId: row.visit_id,
    clause: row.clause,
    ordinal: row.ordinal,
    title: row.title,
    spanStart: row.span_start,
    spanEnd: row.span_end,
    parties: row.parties,
    deadlineWords: row.deadline_words,
    originalDueOn: row.original_due_on,
    standing: row.standing,
    rhythm: row.rhythm,
    startsOn: row.starts_on,
    product: row.product,
    figure: row.figure,
    figureTarget: row.figure_target,
    state: row.state,
    holder: row.holder,
    dueOn: row.due_on,
    askedDueOn: row.asked_due_on,
    percent: row.percent,
    reporter: row.reporter,
    reportedOn: row.reported_on,
    doneOn: row.done_on,
    evidence: row.evidence,
    reminders: row.reminders,
    obstacles: row.obstacles,
    obstacleOn: row.obstacle_on,
    dutyReportedTo: row.duty_reported_to,
  }
}

/** The state of a row, which only `stepTask` ever wrote. */
export function stateOf(row: { readonly state: string }): TaskState {
  return row.state as TaskState
}
