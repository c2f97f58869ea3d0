import { taskStateWords } from "@phocap/contract"
import {
  canHappen,
  type DirectiveTask,
  PhocapError,
  stepTask,
  type TaskEvent,
  type TaskEventKind,
  vietnamDay,
} from "@phocap/core"
import type { Actor } from "../../platform/auth/actor.ts"
import type { Transaction } from "../../platform/database/index.ts"
import type { Context } from "../../platform/http/context.ts"
import { type Change, fieldChanges } from "../../platform/ledger/index.ts"
import { writeUnitInTurn } from "../write-unit.ts"
import { checkEvent } from "./check-event.ts"
import { eventsOf, type OwnedTask } from "./find-task.ts"
import type { Said } from "./said.ts"
import { relativesOf, requirePart, wholeEvent } from "./task-parts.ts"
import { stateOf } from "./task-row.ts"

/** In a report: the account of whoever reported. Names are no proof: two people may share one, and one may change it. */
const reporterAccount = "account"

/**
 * Writes that something happened to a task and what the task comes to, in one batch, and by it what a task comes to of which
 * this one is a part. Whoever saw the task otherwise than it stands is told so and nothing is written. Throws `task.event`, `task.own-report`, `task.changed`, and field errors.
 * @param beside - what is kept with the event, or not at all
 */
export async function recordEvent(
  context: Context,
  provinceCode: string,
  { unitCode, task }: OwnedTask,
  said: Said,
  beside: (tx: Transaction) => Promise<void> = async () => undefined,
): Promise<void> {
  const { actor } = context
  const at = context.now()
  if (!canHappen(said.kind, task)) throw notNow(task)
  const owner = { provinceCode, unitCode }
  const act = async (tx: Transaction): Promise<Change[]> => {
    // Read in turn: who approves the last part but one and who approves the last see each other.
    const { whole, siblings, parts } = await relativesOf(tx, provinceCode, task.id)
    requirePart(said.kind, parts)
    const values = { ...checkEvent(task, said, vietnamDay(at)) }
    if (said.kind === "approve" || said.kind === "resolveObstacle") {
      const events = await eventsOf(tx, provinceCode, task.id)
      if (said.kind === "resolveObstacle") values.oldestLeft = oldestLeft(events, String(values.obstacle))
      else if (isOwnReport(task, events, actor)) throw ownReport()
    }
    if (said.kind === "report" && actor.accountId !== null) values[reporterAccount] = actor.accountId
    const event: TaskEvent = {
      id: context.newId(),
      taskId: task.id,
      kind: said.kind,
      at,
      actor: actor.name,
      text: said.text,
      values,
    }
    await beside(tx)
    const changes = eventChanges(task, event)
    if (whole !== null) {
      const told = wholeEvent(whole, siblings, task, stepTask(task, event), { id: context.newId(), at })
      if (told !== null) changes.push(...eventChanges(whole, told))
    }
    return changes
  }
  await writeUnitInTurn(context, owner, reasons[said.kind], act, taskChanged())
}

/** An event and what the task comes to by it. */
export function eventChanges(task: DirectiveTask, event: TaskEvent): Change[] {
  return [
    { action: "create", entity: "taskEvent", id: event.id, value: event },
    ...fieldChanges("directiveTask", task.id, task, stepTask(task, event)),
  ]
}

/**
 * Whether only the doer's own report stands in the way of approving: the same account reported, or, where one of the two
 * has none (whoever works at the machine itself), the same name.
 */
export function isOwnReport(
  task: Pick<DirectiveTask, "reporter" | "state">,
  events: readonly TaskEvent[],
  actor: Pick<Actor, "name" | "accountId">,
): boolean {
  if (task.state !== "awaiting") return false
  const account = events.findLast((event) => event.kind === "report")?.values[reporterAccount]
  if (typeof account === "string" && actor.accountId !== null) return account === actor.accountId
  return task.reporter === actor.name
}

/** An event as people may see it: accounts stay inside. */
export function shownEvent(event: TaskEvent): TaskEvent {
  const { [reporterAccount]: _, ...values } = event.values
  return { ...event, values }
}

function ownReport(): PhocapError {
  return new PhocapError(
    "task.own-report",
    "Người báo cáo không tự duyệt kết quả của mình.",
    "Nhờ người theo dõi khác (cấp ủy, lãnh đạo) xem minh chứng và duyệt.",
    403,
  )
}

export function taskChanged(): PhocapError {
  return new PhocapError(
    "task.changed",
    "Người khác vừa cập nhật nhiệm vụ này.",
    "Tải lại trang để xem, rồi làm lại nếu vẫn cần.",
    409,
  )
}

/** The day of the oldest obstacle that stands once this one is removed. */
function oldestLeft(events: readonly TaskEvent[], removed: string): string | null {
  const gone = new Set([removed])
  for (const event of events) if (event.kind === "resolveObstacle") gone.add(String(event.values.obstacle))
  const left = events.find((event) => event.kind === "obstacle" && !gone.has(event.id))
  return left === undefined ? null : vietnamDay(left.at)
}

function notNow(task: DirectiveTask): PhocapError {
  return new PhocapError(
    "task.event",
    `Nhiệm vụ đang ở trạng thái “${taskStateWords[stateOf(task)]}” nên chưa làm được việc này.`,
    "Tải lại trang để xem trạng thái mới nhất.",
    409,
  )
}

const reasons: Readonly<Record<TaskEventKind, string>> = {
  accept: "Tiếp nhận nhiệm vụ",
  refuse: "Từ chối nhận nhiệm vụ",
  handOn: "Chuyển nhiệm vụ",
  progress: "Cập nhật tiến độ",
  report: "Báo cáo hoàn thành",
  approve: "Duyệt hoàn thành",
  return: "Trả lại báo cáo",
  askExtension: "Đề nghị gia hạn",
  grantExtension: "Đồng ý gia hạn",
  denyExtension: "Không đồng ý gia hạn",
  pause: "Tạm dừng nhiệm vụ",
  resume: "Tiếp tục nhiệm vụ",
  reopen: "Mở lại nhiệm vụ",
  withdraw: "Thu hồi nhiệm vụ",
  remind: "Nhắc việc",
  obstacle: "Nêu khó khăn, vướng mắc",
  resolveObstacle: "Tháo gỡ vướng mắc",
  evidence: "Bổ sung minh chứng",
  dutyReport: "Báo cáo định kỳ",
  explainDelay: "Giải trình chậm hạn",
  parts: "Theo kết quả của các đơn vị",
}
