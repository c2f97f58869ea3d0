import { splitTask } from "@phocap/contract"
import {
  type DirectiveTask,
  type DutyStanding,
  dutyOn,
  freshStanding,
  PhocapError,
  type Rhythm,
  type TaskEvent,
  toNfc,
  vietnamDay,
  wholeStanding,
} from "@phocap/core"
import type { Transaction } from "../../platform/database/index.ts"
import { operation } from "../../platform/http/operation.ts"
import type { Change } from "../../platform/ledger/index.ts"
import { dayWords } from "../day-words.ts"
import { organNamed, readOrgans } from "../organs.ts"
import { requireDecider, sightOf } from "../visible-units.ts"
import { writeUnitInTurn } from "../write-unit.ts"
import { canSplit } from "./can-split.ts"
import { getOwnedTask } from "./find-task.ts"
import { eventChanges, taskChanged } from "./record-event.ts"
import { taskPage } from "./task-page.ts"
import { bodiesOf, relativesOf } from "./task-parts.ts"

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
  const organs = await readOrgans(database, provinceCode)
  // In turn: two who share a task out at once give no body its part twice.
  const share = async (tx: Transaction): Promise<Change[]> => {
    const { whole, parts } = await relativesOf(tx, provinceCode, task.id)
    if (!canSplit(task, whole)) {
      throw new PhocapError(
        "task.split",
        "Nhiệm vụ này không chia được.",
        "Chỉ chia nhiệm vụ chưa xong, không gắn số liệu, và chưa phải là phần của nhiệm vụ khác.",
        409,
      )
    }
    const there = bodiesOf(parts)
    const members = [...new Set(body.members.map(toNfc))].filter((name) => !there.has(name))
    if (members.length === 0) {
      throw new PhocapError(
        "task.members",
        "Các đơn vị này đã có phần.",
        "Chọn đơn vị khác, hoặc mở phần đã giao.",
        422,
      )
    }
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
        startsOn: owedFrom(task, today),
        ...freshStanding(name, task.dueOn),
      }
    })
    const event: TaskEvent = {
      id: context.newId(),
      taskId: task.id,
      kind: "parts",
      at,
      actor: context.actor.name,
      text: `Chia cho ${members.length} đơn vị: ${members.join("; ")}${owedWords(task, today)}`.slice(
        0,
        5000,
      ),
      values: { ...wholeStanding([...parts, ...made]) },
    }
    return [
      ...made.map((value): Change => ({ action: "create", entity: "directiveTask", id: value.id, value })),
      ...made.map(
        ({ id }): Change => ({ action: "create", entity: "taskPart", id, value: { id, wholeId: task.id } }),
      ),
      ...eventChanges(task, event),
    ]
  }
  const owner = { provinceCode, unitCode }
  await writeUnitInTurn(context, owner, "Chia nhiệm vụ cho từng đơn vị", share, taskChanged())
  return taskPage(context, params, params.id)
})

/**
 * From when a part of a standing duty is reported on: the oldest period of the whole that nobody reported for. What was
 * missed before a duty is shared out is owed by each of those it was given to.
 */
function owedFrom(task: DirectiveTask, today: string): string | null {
  if (task.rhythm === null) return null
  return dutyNow(task, today)?.next.from ?? today
}

/** What was missed before, as the history tells those who get a part. */
function owedWords(task: DirectiveTask, today: string): string {
  const duty = dutyNow(task, today)
  if (duty === null || duty.missed === 0) return ""
  return `. Từng đơn vị báo cáo cả ${duty.missed} kỳ còn thiếu, từ kỳ ${dayWords(duty.next.from)}.`
}

function dutyNow({ rhythm, startsOn, dutyReportedTo }: DirectiveTask, today: string): DutyStanding | null {
  return rhythm === null || startsOn === null
    ? null
    : dutyOn(rhythm as Rhythm, startsOn, dutyReportedTo, today)
}
