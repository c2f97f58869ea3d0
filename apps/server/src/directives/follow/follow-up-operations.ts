import { addArea, addVisit, getFollowUp } from "@phocap/contract"
import { type DirectiveTask, freshStanding, vietnamDay } from "@phocap/core"
import type { Transaction } from "../../platform/database/index.ts"
import { operation } from "../../platform/http/operation.ts"
import type { Change } from "../../platform/ledger/index.ts"
import { getOwnedDirective } from "../find-directive.ts"
import { organNamed, readOrgans } from "../organs.ts"
import { taskChanged } from "../tasks/record-event.ts"
import { requireDecider, sightOf } from "../visible-units.ts"
import { writeUnit, writeUnitInTurn } from "../write-unit.ts"
import { followUpOf } from "./follow-up-page.ts"

export const getFollowUpOperation = operation(getFollowUp, async (context, { params }) => {
  const sight = await sightOf(context.database, params.unit, params.year)
  const owned = await getOwnedDirective(context.database, sight, params.id)
  return followUpOf(context, sight, owned, params.year)
})

/** Records a visit; each finding becomes a task of the directive, with whoever must answer and until when. */
export const addVisitOperation = operation(addVisit, async (context, { params, body }) => {
  const { database } = context
  const sight = await sightOf(database, params.unit, params.year)
  const { provinceCode } = sight.unit
  const { directive, unitCode } = await getOwnedDirective(database, sight, params.id)
  const organs = await readOrgans(database, provinceCode)
  const visitId = context.newId()
  const made = (finding: (typeof body.findings)[number], number: number, ordinal: number): DirectiveTask => {
    const organId = organNamed(organs, finding.holder, body.visit.on)?.id ?? null
    return {
      id: context.newId(),
      directiveId: directive.id,
      answersId: null,
      visitId,
      clause: `KN.${number}`,
      ordinal,
      title: finding.title,
      spanStart: null,
      spanEnd: null,
      parties: {
        p1: { role: "owner", name: finding.holder, organId, start: null, end: null },
        p2: { role: "supervisor", name: body.visit.organ, organId: null, start: null, end: null },
      },
      deadlineWords: "",
      originalDueOn: finding.dueOn,
      standing: false,
      rhythm: null,
      startsOn: null,
      product: null,
      figure: null,
      figureTarget: null,
      ...freshStanding(finding.holder, finding.dueOn),
    }
  }
  // Numbered on through all visits, in turn: two that are recorded at once do not share a number.
  const record = async ({ query }: Transaction): Promise<Change[]> => {
    const last = await query
      .selectFrom("directive_task")
      .select((eb) => [eb.fn.max("ordinal").as("ordinal"), eb.fn.count("visit_id").as("findings")])
      .where("province_code", "=", provinceCode)
      .where("directive_id", "=", directive.id)
      .executeTakeFirst()
    const value = { ...body.visit, id: visitId, directiveId: directive.id }
    return [
      { action: "create", entity: "supervisionVisit", id: visitId, value },
      ...body.findings.map((finding, i): Change => {
        const number = Number(last?.findings ?? 0) + i + 1
        const task = made(finding, number, Number(last?.ordinal ?? 0) + i + 1)
        return { action: "create", entity: "directiveTask", id: task.id, value: task }
      }),
    ]
  }
  await writeUnitInTurn(context, { provinceCode, unitCode }, "Ghi cuộc giám sát", record, taskChanged())
  return followUpOf(context, sight, { directive, unitCode }, params.year)
})

export const addAreaOperation = operation(addArea, async (context, { params, body }) => {
  const { database } = context
  const sight = await sightOf(database, params.unit, params.year)
  const { provinceCode } = sight.unit
  const { directive, unitCode } = await getOwnedDirective(database, sight, params.id)
  await requireDecider(database, sight, unitCode, vietnamDay(context.now()))
  const id = context.newId()
  const value = { ...body, id, directiveId: directive.id }
  await writeUnit(context, { provinceCode, unitCode }, "Phân công phụ trách địa bàn", [
    { action: "create", entity: "areaAssignment", id, value },
  ])
  return followUpOf(context, sight, { directive, unitCode }, params.year)
})
