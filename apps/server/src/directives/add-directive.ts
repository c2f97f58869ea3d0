import { addDirective, type NewTask } from "@phocap/contract"
import {
  type DirectiveTask,
  freshStanding,
  type Organ,
  PhocapError,
  partyRoles,
  rhythms,
  vietnamDay,
} from "@phocap/core"
import { operation } from "../platform/http/operation.ts"
import type { Change } from "../platform/ledger/index.ts"
import { organNamed, readOrgans } from "./organs.ts"
import { requireParent } from "./require-parent.ts"
import { sightOf } from "./visible-units.ts"
import { writeUnit } from "./write-unit.ts"

/** Takes a plan over: document and tasks in one batch, each body tied to the list of bodies where its name is known. */
export const addDirectiveOperation = operation(addDirective, async (context, { params, body }) => {
  const sight = await sightOf(context.database, params.unit, params.year)
  const { unit } = sight
  const today = vietnamDay(context.now())
  const day = body.directive.issuedOn ?? today
  const organs = await readOrgans(context.database, unit.provinceCode)
  const id = context.newId()
  const tasks = body.tasks.map((task, i) => newTask(task, i, id, context.newId(), day, organs))
  refuseBadTasks(body.tasks, body.directive.text.length)
  const answers = body.tasks.map((task) => task.answersId)
  await requireParent(context.database, sight, id, body.directive.parentId, answers)
  const changes: Change[] = [
    { action: "create", entity: "directive", id, value: { ...body.directive, id } },
    ...tasks.map((value): Change => ({ action: "create", entity: "directiveTask", id: value.id, value })),
  ]
  const owner = { provinceCode: unit.provinceCode, unitCode: unit.code }
  const { batchId } = await writeUnit(context, owner, "Nhận văn bản và giao nhiệm vụ", changes)
  return { id, batchId }
})

function newTask(
  task: NewTask,
  ordinal: number,
  directiveId: string,
  id: string,
  day: string,
  organs: ReadonlyMap<string, Organ>,
): DirectiveTask {
  const { dueOn, parties, ...rest } = task
  const ranked = [...parties].sort((a, b) => partyRoles.indexOf(a.role) - partyRoles.indexOf(b.role))
  const named = ranked.map((party) => ({
    ...party,
    organId: organNamed(organs, party.name, day)?.id ?? null,
  }))
  const owner = named.find((party) => party.role === "owner") ?? named[0]
  const rhythm = rhythms.find((one) => one === task.rhythm) ?? (task.standing ? "quarter" : null)
  return {
    ...rest,
    id,
    directiveId,
    ordinal,
    visitId: null,
    // The first party is the owner: lists look there for the body that answers.
    parties: Object.fromEntries(named.map((party, i) => [`p${i + 1}`, party])),
    originalDueOn: dueOn,
    rhythm,
    startsOn: rhythm === null ? null : day,
    figure: null,
    figureTarget: null,
    ...freshStanding(owner?.name ?? "", dueOn),
  }
}

function refuseBadTasks(tasks: readonly NewTask[], length: number): void {
  const problems: Record<string, string> = {}
  for (const [i, task] of tasks.entries()) {
    const start = task.spanStart ?? 0
    const end = task.spanEnd ?? start
    if (start > end || end > length)
      problems[`tasks.${i}.spanStart`] = "Đoạn văn bản gắn với nhiệm vụ không đúng."
  }
  if (Object.keys(problems).length === 0) return
  throw new PhocapError(
    "directive.span",
    "Có nhiệm vụ gắn sai đoạn văn bản.",
    "Đọc lại văn bản rồi nhận lại.",
    422,
    problems,
  )
}
