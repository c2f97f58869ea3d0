import { type DirectiveTask, PhocapError, type TaskEvent } from "@phocap/core"
import type { Database } from "../../platform/database/index.ts"
import type { Sight } from "../visible-units.ts"
import { taskOf } from "./task-row.ts"

export interface OwnedTask {
  readonly unitCode: string
  readonly task: DirectiveTask
}

/** A task that a unit sees. Throws `task.missing`. */
export async function getOwnedTask(database: Database, sight: Sight, id: string): Promise<OwnedTask> {
  const row = await database.query
    .selectFrom("directive_task")
    .selectAll()
    .where("province_code", "=", sight.unit.provinceCode)
    .where("id", "=", id)
    .$if(sight.codes !== null, (query) => query.where("unit_code", "in", [...(sight.codes ?? [])]))
    .executeTakeFirst()
  if (row === undefined) {
    throw new PhocapError(
      "task.missing",
      "Không có nhiệm vụ này ở đơn vị đang chọn.",
      "Chọn nhiệm vụ trong danh sách.",
      404,
    )
  }
  return { unitCode: row.unit_code, task: taskOf(row) }
}

/** What happened to a task, oldest first. */
export async function eventsOf(
  { query }: Pick<Database, "query">,
  provinceCode: string,
  taskId: string,
): Promise<TaskEvent[]> {
  const rows = await query
    .selectFrom("task_event")
    .select(["id", "task_id as taskId", "kind", "at", "actor", "text", "values"])
    .where("province_code", "=", provinceCode)
    .where("task_id", "=", taskId)
    .orderBy("at")
    .orderBy("id")
    .execute()
  return rows
}
