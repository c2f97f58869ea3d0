import { splitTask } from "@phocap/contract"
import {
  type DirectiveTask,
  freshStanding,
  PhocapError,
  type TaskEvent,
  toNfc,
  vietnamDay,
  wholeStanding,
} from "@phocap/core"
import { operation } from "../../platform/http/operation.ts"
import type { Change } from "../../platform/ledger/index.ts"
import { organNamed, readOrgans } from "../organs.ts"
import { requireDecider, sightOf } from "../visible-units.ts"
import { writeWhole } from "../write-unit.ts"
import { canSplit } from "./can-split.ts"
import { getOwnedTask } from "./find-task.ts"
import { eventChanges, taskChanged } from "./record-event.ts"
import { taskPage } from "./task-page.ts"
import { relativesOf } from "./task-parts.ts"

/**
 * Shares a task given to many out: one task a body, each with the time that the whole has now and answered for by itself.
 * From then on the whole follows its parts. Throws `task.split`, `task.members`.
 */
export const splitTaskOperation = operation(splitTask, async (context, { params, body }) => {
  const { database } = context
  const at = context.now()
  const today = vietnamDay(at)
  const sight = await sightOf(database, params.unit, params.year)
  const { provinceCode } = sight.unit
  const { task, unitCode } = await getOwnedTask(database, sight, params.id)
  await requireDecider(database, sight, unitCode, today)
  const { whole, parts } = await relativesOf(database, provinceCode, task.id)
  if (!canSplit(task, whole)) {
    throw new PhocapError(
      "task.split",
      "Nhiệm vụ này không chia được.",
      "Chỉ chia nhiệm vụ chưa xong, không gắn số liệu, và chưa phải là phần của nhiệm vụ khác.",
      409,
    )
  }
  const there = new Set(parts.map((one) => one.holder))
  const members = [...new Set(body.members.map(toNfc))].filter((name) => !there.has(name))
  if (members.length === 0) {
    throw new PhocapError(
      "task.members",
      "Các đơn vị này đã có phần.",
      "Chọn đơn vị khác, hoặc mở phần đã giao.",
      422,
    )
  }
  const organs = await readOrgans(database, provinceCode)
  const made = members.map((name): DirectiveTask => {
    const owner = { role: "owner" as const, name, organId: organNamed(organs, name, today)?.id ?? null }
    const others = Object.values(task.parties).filter((party) => party.role !== "owner")
    const parties = [{ ...owner, start: null, end: null }, ...others]
    return {
      ...task,
      id: context.newId(),
      answersId: null,
      parties: Object.fromEntries(parties.map((party, i) => [`p${i + 1}`, party])),
      originalDueOn: task.dueOn,
      startsOn: task.rhythm === null ? null : today,
      ...freshStanding(name, task.dueOn),
    }
  })
  const event: TaskEvent = {
    id: context.newId(),
    taskId: task.id,
    kind: "parts",
    at,
    actor: context.actor.name,
    text: `Chia cho ${members.length} đơn vị: ${members.join("; ")}`.slice(0, 5000),
    values: { ...wholeStanding([...parts, ...made]) },
  }
  const changes: Change[] = [
    ...made.map((value): Change => ({ action: "create", entity: "directiveTask", id: value.id, value })),
    ...made.map(
      ({ id }): Change => ({ action: "create", entity: "taskPart", id, value: { id, wholeId: task.id } }),
    ),
    ...eventChanges(task, event),
    // The parts report period by period from now on, and nobody for the whole.
    ...(task.rhythm === null
      ? []
      : ([
          {
            action: "set",
            entity: "directiveTask",
            id: task.id,
            field: "rhythm",
            old: task.rhythm,
            new: null,
          },
        ] as const)),
  ]
  await writeWhole(
    context,
    { provinceCode, unitCode },
    "Chia nhiệm vụ cho từng đơn vị",
    changes,
    taskChanged(),
  )
  return taskPage(context, params, params.id)
})
