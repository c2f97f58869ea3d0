import type { TaskLine } from "@phocap/contract"
import {
  type DirectiveTask,
  PhocapError,
  stepTask,
  type TaskEvent,
  type TaskEventKind,
  type TaskStanding,
  wholeEvents,
  wholeStanding,
} from "@phocap/core"
import type { Database } from "../../platform/database/index.ts"
import { taskOf } from "./task-row.ts"

/** Who speaks where the parts of a task move the whole. */
const partsActor = "Kết quả của các đơn vị"

/** Which task each part belongs to, of units or (null) of a whole province. */
export async function readParts(
  { query }: Database,
  provinceCode: string,
  codes: readonly string[] | null,
): Promise<Map<string, string>> {
  const rows = await query
    .selectFrom("task_part")
    .select(["id", "whole_id"])
    .where("province_code", "=", provinceCode)
    .$if(codes !== null, (some) => some.where("unit_code", "in", [...(codes ?? [])]))
    .execute()
  return new Map(rows.map((row) => [row.id, row.whole_id]))
}

/** Lines that know of which task they are a part, and how their own parts stand. */
export function withParts(lines: readonly TaskLine[], wholes: ReadonlyMap<string, string>): TaskLine[] {
  if (wholes.size === 0) return [...lines]
  const counts = new Map<string, { total: number; done: number; late: number }>()
  for (const line of lines) {
    const whole = wholes.get(line.id)
    if (whole === undefined || line.state === "withdrawn") continue
    const one = counts.get(whole) ?? { total: 0, done: 0, late: 0 }
    counts.set(whole, one)
    one.total++
    if (line.state === "done") one.done++
    if (line.schedule === "late") one.late++
  }
  return lines.map((line) => {
    const parts = counts.get(line.id) ?? null
    // Those who carry a part report period by period, and nobody for the whole.
    return { ...line, whole: wholes.get(line.id) ?? null, parts, duty: parts === null ? line.duty : null }
  })
}

/** The task of which one is a part, and the tasks that are parts of one. */
export async function relativesOf(
  { query }: Pick<Database, "query">,
  provinceCode: string,
  id: string,
): Promise<{ whole: DirectiveTask | null; siblings: DirectiveTask[]; parts: DirectiveTask[] }> {
  const rows = await query
    .selectFrom("task_part as p")
    .innerJoin("directive_task as t", (join) =>
      join.on((eb) =>
        eb.and([
          eb("t.province_code", "=", eb.ref("p.province_code")),
          eb.or([eb("t.id", "=", eb.ref("p.id")), eb("t.id", "=", eb.ref("p.whole_id"))]),
        ]),
      ),
    )
    .selectAll("t")
    .select("p.whole_id as of_whole")
    .where("p.province_code", "=", provinceCode)
    .where((eb) =>
      eb.or([
        eb("p.whole_id", "=", id),
        eb(
          "p.whole_id",
          "in",
          query
            .selectFrom("task_part")
            .select("whole_id")
            .where("province_code", "=", provinceCode)
            .where("id", "=", id),
        ),
      ]),
    )
    .execute()
  const own = rows.filter((row) => row.of_whole === id)
  const others = rows.filter((row) => row.of_whole !== id)
  const whole = others.find((row) => row.id === row.of_whole)
  const tasks = (found: typeof rows) =>
    found.filter((row) => row.id !== row.of_whole).map(({ of_whole: _, ...row }) => taskOf(row))
  return {
    whole: whole === undefined ? null : taskOf(whole),
    siblings: tasks(others),
    parts: tasks(own),
  }
}

/** Bodies that have a part: those it was given to, whoever holds it now; who was let off may get one again. */
export function bodiesOf(parts: readonly DirectiveTask[]): Set<string> {
  const living = parts.filter((one) => one.state !== "withdrawn")
  return new Set(living.map((one) => one.parties.p1?.name ?? one.holder))
}

/** What a task given to many comes to when one of its parts has moved; null where it stays as it is. */
export function wholeEvent(
  whole: DirectiveTask,
  siblings: readonly DirectiveTask[],
  moved: Pick<DirectiveTask, "id">,
  after: TaskStanding,
  event: Pick<TaskEvent, "id" | "at">,
): TaskEvent | null {
  const next = wholeStanding(siblings.map((one) => (one.id === moved.id ? after : one)))
  const values = { ...next }
  const said = { kind: "parts", actor: partsActor, at: event.at, values } as const
  const then = stepTask(whole, said)
  if (then.state === whole.state && then.percent === whole.percent && then.doneOn === whole.doneOn)
    return null
  return { ...said, id: event.id, taskId: whole.id, text: "" }
}

/** Refuses of a task given to many what only those who carry a part may say. Throws `task.whole`. */
export function requirePart(kind: TaskEventKind, parts: readonly unknown[]): void {
  if (parts.length === 0 || wholeEvents.includes(kind)) return
  throw new PhocapError(
    "task.whole",
    "Nhiệm vụ này đã chia cho từng đơn vị.",
    "Làm việc này ở phần của đơn vị; kết quả chung tự theo các phần.",
    409,
  )
}
