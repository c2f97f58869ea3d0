import {
  type Directive,
  type DirectiveTask,
  freshStanding,
  newId,
  type Organ,
  partyRoles,
  recordedHead,
  stepTask,
  type TaskEvent,
} from "@phocap/core"
import { readPlan } from "@phocap/documents"
import { targetId } from "../../campaigns/index.ts"
import type { Transaction } from "../../platform/database/index.ts"
import { applyInTransaction, type Change, outsideRounds } from "../../platform/ledger/index.ts"
import { newCommunes, provinceCode, town } from "../places.ts"
import { Random } from "../random.ts"
import { wardAreas, wardCampaign, wardFinding, wardTargets, wardVisit } from "./demo-follow-up.ts"
import { demoOrgans } from "./demo-organs.ts"
import { type Happening, provinceHappenings, townHappenings, wardHappenings } from "./happenings.ts"
import { otherWardPlan, provincePlan, townPlan, wardPlan } from "./plan-texts.ts"

interface DemoPlan {
  readonly unitCode: string
  readonly text: string
  readonly happenings: readonly Happening[]
  /** Clause → clause of the province's plan. */
  readonly answers?: Readonly<Record<string, string>>
  /** Clause → figure and target. */
  readonly figures?: Readonly<Record<string, readonly [string, number | null]>>
}

const ward = newCommunes[0]?.code ?? ""
const otherWard = newCommunes[1]?.code ?? ""

const plans: readonly DemoPlan[] = [
  { unitCode: provinceCode, text: provincePlan, happenings: provinceHappenings },
  { unitCode: town.code, text: townPlan, happenings: townHappenings },
  {
    unitCode: ward,
    text: wardPlan,
    happenings: wardHappenings,
    answers: { "II.1": "II.1", "II.2": "II.3", "II.3": "II.2" },
    figures: { "II.4": ["survey:confirmed", 100], "II.5": ["level:primary:3", 100] },
  },
  { unitCode: otherWard, text: otherWardPlan, happenings: [], answers: { "II.1": "II.1", "II.2": "II.2" } },
]

/** Invented plans of province, town and wards, read by the reader itself, and what happened to their tasks. */
export async function seedDirectives(tx: Transaction, seed: string): Promise<void> {
  const random = new Random(`${seed}/directives`)
  let clock = Date.UTC(2024, 5, 20, 2)
  const id = () => newId(++clock, random.bytes(10))
  const organs = demoOrgans(id)
  await write(
    tx,
    provinceCode,
    id(),
    "2024-06-20",
    organs.map((value): Change => ({ action: "create", entity: "organ", id: value.id, value })),
  )
  let above: { id: string; tasks: readonly DirectiveTask[] } | null = null
  for (const plan of plans) {
    const made = makePlan(plan, organs, id, plan.answers === undefined ? null : above)
    above ??= { id: made.directive.id, tasks: made.tasks }
    const more = plan.unitCode === ward ? followUp(made.directive.id, made.tasks.length, id) : []
    await write(tx, plan.unitCode, id(), made.directive.issuedOn ?? "2026-01-01", [...made.changes, ...more])
  }
  // The ward has its urging lists made: the first of them soon after the demo starts.
  await tx.client.query(
    "INSERT INTO setting (province_code, unit_code, key, value) VALUES ($1, $2, 'urging', $3) ON CONFLICT DO NOTHING",
    [provinceCode, ward, JSON.stringify({ rhythm: "month" })],
  )
}

/** Supervision of the ward's plan, who answers for which locality, and what was done to spread the word. */
function followUp(directiveId: string, ordinal: number, id: () => string): Change[] {
  const visit = { ...wardVisit, id: id(), directiveId }
  const { title, holder, dueOn } = wardFinding
  const finding: DirectiveTask = {
    id: id(),
    directiveId,
    answersId: null,
    visitId: visit.id,
    clause: "KN.1",
    ordinal,
    title,
    spanStart: null,
    spanEnd: null,
    parties: {
      p1: { role: "owner", name: holder, organId: null, start: null, end: null },
      p2: { role: "supervisor", name: visit.organ, organId: null, start: null, end: null },
    },
    deadlineWords: "",
    originalDueOn: dueOn,
    standing: false,
    rhythm: null,
    startsOn: null,
    product: null,
    figure: null,
    figureTarget: null,
    ...freshStanding(holder, dueOn),
  }
  return [
    { action: "create", entity: "supervisionVisit", id: visit.id, value: visit },
    { action: "create", entity: "directiveTask", id: finding.id, value: finding },
    ...wardAreas.map(([member, area]): Change => {
      const value = { id: id(), directiveId, member, area, from: "2026-03-03", to: null }
      return { action: "create", entity: "areaAssignment", id: value.id, value }
    }),
    ...wardCampaign(directiveId, id).map(
      (value): Change => ({ action: "create", entity: "campaignItem", id: value.id, value }),
    ),
    ...wardTargets((of) => targetId(provinceCode, ward, of)).map(
      (value): Change => ({ action: "create", entity: "campaignTarget", id: value.id, value }),
    ),
  ]
}

function makePlan(
  plan: DemoPlan,
  organs: readonly Organ[],
  id: () => string,
  above: { readonly id: string; readonly tasks: readonly DirectiveTask[] } | null,
) {
  const { text, head, tasks: read } = readPlan(plan.text)
  const directive: Directive = {
    id: id(),
    parentId: above?.id ?? null,
    ...recordedHead(head),
    fileName: null,
    text,
  }
  const day = directive.issuedOn ?? "2026-01-01"
  const events: TaskEvent[] = []
  const tasks = read.map((task, ordinal): DirectiveTask => {
    const due = task.deadlines.map(({ value }) => value)
    const dueOn = due.flatMap((one) => (one.dueOn === null ? [] : [one.dueOn])).at(-1) ?? null
    const standing = due.some((one) => one.standing || one.rhythm !== null)
    const parties = [...task.parties]
      .sort((a, b) => partyRoles.indexOf(a.role) - partyRoles.indexOf(b.role))
      .map(({ role, value, start, end }) => ({
        role,
        name: value,
        start,
        end,
        organId: organOf(organs, value, day),
      }))
    const [figure = null, figureTarget = null] = plan.figures?.[task.clause] ?? []
    const taskId = id()
    let state = freshStanding(parties[0]?.name ?? "", dueOn)
    for (const happening of plan.happenings.filter(([clause]) => clause === task.clause)) {
      const event = eventOf(happening, taskId, id())
      events.push(event)
      state = stepTask(state, event)
    }
    return {
      id: taskId,
      directiveId: directive.id,
      answersId: above?.tasks.find((one) => one.clause === plan.answers?.[task.clause])?.id ?? null,
      visitId: null,
      clause: task.clause,
      ordinal,
      title: task.title,
      spanStart: task.start,
      spanEnd: task.end,
      parties: Object.fromEntries(parties.map((party, i) => [`p${i + 1}`, party])),
      deadlineWords: due.map((one) => one.words).join("; "),
      originalDueOn: dueOn,
      standing,
      rhythm: due.find((one) => one.rhythm !== null)?.rhythm ?? (standing ? "quarter" : null),
      startsOn: standing ? day : null,
      product: task.product?.value ?? null,
      figure,
      figureTarget,
      ...state,
    }
  })
  const changes: Change[] = [
    { action: "create", entity: "directive", id: directive.id, value: directive },
    ...tasks.map((value): Change => ({ action: "create", entity: "directiveTask", id: value.id, value })),
    ...events.map((value): Change => ({ action: "create", entity: "taskEvent", id: value.id, value })),
  ]
  return { directive, tasks, changes }
}

function organOf(organs: readonly Organ[], name: string, day: string): string | null {
  const found = organs.find(
    (organ) =>
      organ.name.toLowerCase() === name.toLowerCase() &&
      (organ.validFrom ?? "") <= day &&
      (organ.validTo ?? "9999-12-31") >= day,
  )
  return found?.id ?? null
}

function eventOf(
  [, day, kind, actor, text = "", values = {}]: Happening,
  taskId: string,
  id: string,
): TaskEvent {
  return { id, taskId, kind, at: `${day}T03:00:00.000Z`, actor, text, values }
}

async function write(
  tx: Transaction,
  unitCode: string,
  batchId: string,
  day: string,
  changes: readonly Change[],
) {
  await applyInTransaction(tx, {
    provinceCode,
    unitCode,
    roundYear: outsideRounds,
    batchId,
    kind: "demo",
    actor: "demo",
    reason: "Dữ liệu minh họa, không phải người thật",
    at: `${day}T02:00:00.000Z`,
    changes,
  })
}
