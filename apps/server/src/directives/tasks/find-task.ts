import { type DirectiveTask, PhocapError, type TaskEvent } from "@phocap/core"
import type { Database } from "../../platform/database/index.ts"
import { getSeen } from "../get-seen.ts"
import type { Sight } from "../visible-units.ts"
import { taskOf } from "./task-row.ts"

export interface OwnedTask {
  readonly unitCode: string
  readonly task: DirectiveTask
}

/** A task that a unit sees. Throws `task.missing`. */
export async function getOwnedTask(database: Database, sight: Sight, id: string): Promise<OwnedTask> {
  const row = await getSeen(database, sight, "directive_task", id, () => {
    return new PhocapError(
      "task.missing",
      "Không có nhiệm vụ này ở đơn vị đang chọn.",
      "Chọn nhiệm vụ trong danh sách.",
      404,
    )
  })
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
