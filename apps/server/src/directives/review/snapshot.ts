import type { TaskLine } from "@phocap/contract"
import {
  addDays,
  type DirectiveTask,
  foldTask,
  freshStanding,
  groupBy,
  idTime,
  type Organ,
  startOfVietnamDay,
  type TaskEvent,
} from "@phocap/core"
import type { Database } from "../../platform/database/index.ts"
import { readOrgans } from "../organs.ts"
import { lineRowOf, taskLine } from "../tasks/task-line.ts"
import { readParts, withParts } from "../tasks/task-parts.ts"
import { taskOf } from "../tasks/task-row.ts"

/** A task as it stood at the end of a day, with what had happened by then. */
export interface TaskThen {
  readonly task: DirectiveTask
  readonly line: TaskLine
  readonly events: readonly TaskEvent[]
}

/** Tasks of a directive as they stood at the end of a day: what happened later is left out, so that a review stays true. */
export async function tasksOn(
  database: Database,
  provinceCode: string,
  directiveId: string,
  day: string,
): Promise<TaskThen[]> {
  return (await tasksOfEachOn(database, provinceCode, [directiveId], day)).get(directiveId) ?? []
}

/** Tasks of many directives as they stood at the end of a day, by directive: as many questions for one as for all. */
export async function tasksOfEachOn(
  database: Database,
  provinceCode: string,
  directiveIds: readonly string[],
  day: string,
): Promise<Map<string, TaskThen[]>> {
  if (directiveIds.length === 0) return new Map()
  const end = startOfVietnamDay(addDays(day, 1))
  const [wholes, organs, rows, visits, events] = await Promise.all([
    readParts(database, provinceCode, null),
    readOrgans(database, provinceCode),
    database.query
      .selectFrom("directive_task")
      .selectAll()
      .where("province_code", "=", provinceCode)
      .where("directive_id", "in", [...directiveIds])
      .orderBy("ordinal")
      .orderBy("id")
      .execute(),
    database.query
      .selectFrom("supervision_visit")
      .select(["id", "on"])
      .where("province_code", "=", provinceCode)
      .where("directive_id", "in", [...directiveIds])
      .execute(),
    database.query
      .selectFrom("task_event as e")
      .innerJoin("directive_task as t", (join) =>
        join.onRef("t.province_code", "=", "e.province_code").onRef("t.id", "=", "e.task_id"),
      )
      .select(["e.id", "e.task_id as taskId", "e.kind", "e.at", "e.actor", "e.text", "e.values"])
      .where("e.province_code", "=", provinceCode)
      .where("t.directive_id", "in", [...directiveIds])
      .where("e.at", "<", end)
      .orderBy("e.at")
      .orderBy("e.id")
      .execute(),
  ])
  const byTask = groupBy(events, (event) => event.taskId)
  // A part that was not given out yet is none, nor is a finding of a visit to come. Tasks of the document itself were there
  // from its day, whenever it was taken over.
  const visited = new Map(visits.map((visit) => [visit.id, visit.on]))
  const there = rows.filter((row) => {
    if (wholes.has(row.id)) return idTime(row.id) < Date.parse(end)
    return row.visit_id === null || (visited.get(row.visit_id) ?? "") <= day
  })
  const then = there.map((row) => thenOf(taskOf(row), row.unit_code, byTask.get(row.id) ?? [], organs, day))
  const lines = withParts(
    then.map(({ line }) => line),
    wholes,
  )
  return groupBy(
    then.map((one, i) => ({ ...one, line: lines[i] ?? one.line })),
    ({ task }) => task.directiveId,
  )
}

function thenOf(
  now: DirectiveTask,
  unitCode: string,
  events: readonly TaskEvent[],
  organs: ReadonlyMap<string, Organ>,
  day: string,
): TaskThen {
  const owner = now.parties.p1?.name ?? now.holder
  const task = { ...now, ...foldTask(freshStanding(owner, now.originalDueOn), events) }
  return { task, line: taskLine(lineRowOf(task, unitCode), organs, day), events }
}
