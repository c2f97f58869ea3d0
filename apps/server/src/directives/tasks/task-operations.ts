import { decideOnTask, editTask, getTask, reportOnTask } from "@phocap/contract"
import { vietnamDay } from "@phocap/core"
import { operation } from "../../platform/http/operation.ts"
import { fieldChanges } from "../../platform/ledger/index.ts"
import { tiedFigure } from "../figures/tied-figure.ts"
import { requireDecider, sightOf, standsAbove } from "../visible-units.ts"
import { writeUnit } from "../write-unit.ts"
import { getOwnedTask } from "./find-task.ts"
import { recordEvent } from "./record-event.ts"
import { recordedEvidence } from "./recorded-evidence.ts"
import type { Said } from "./said.ts"
import { taskPage } from "./task-page.ts"

export const getTaskOperation = operation(getTask, (context, { params }) =>
  taskPage(context, params, params.id),
)

/**
 * What is typed names no file: one is put to a task by bringing it, or any of the unit's could be shown by its hash. Nor
 * does it say what a figure is: the record does.
 */
function typed({ kind, text, values: { sha256: _, name: __, figure: ___, ...values } }: Said): Said {
  return { kind, text, values }
}

export const reportOnTaskOperation = operation(reportOnTask, async (context, { params, body }) => {
  const sight = await sightOf(context.database, params.unit, params.year)
  const owned = await getOwnedTask(context.database, sight, params.id)
  const said = await recordedEvidence(context.database, sight, typed(body))
  await recordEvent(context, sight.unit.provinceCode, owned, said)
  return taskPage(context, params, params.id)
})

export const decideOnTaskOperation = operation(decideOnTask, async (context, { params, body }) => {
  const sight = await sightOf(context.database, params.unit, params.year)
  const owned = await getOwnedTask(context.database, sight, params.id)
  // Obstacles are raised to whoever can remove them: a level above answers, though the task is not its own.
  const fromAbove =
    body.kind === "resolveObstacle" && (await standsAbove(context.database, sight, owned.unitCode))
  if (!fromAbove) await requireDecider(context.database, sight, owned.unitCode, vietnamDay(context.now()))
  const said = typed(body)
  const figure = said.kind === "approve" ? await tiedFigure(context, sight.unit.provinceCode, owned) : null
  const values = figure === null ? said.values : { ...said.values, figure: figure.value }
  await recordEvent(context, sight.unit.provinceCode, owned, { ...said, values })
  return taskPage(context, params, params.id)
})

export const editTaskOperation = operation(editTask, async (context, { params, body }) => {
  const sight = await sightOf(context.database, params.unit, params.year)
  const { task, unitCode } = await getOwnedTask(context.database, sight, params.id)
  await requireDecider(context.database, sight, unitCode, vietnamDay(context.now()))
  const startsOn = body.rhythm !== null && task.startsOn === null ? vietnamDay(context.now()) : task.startsOn
  const changes = fieldChanges("directiveTask", task.id, task, { ...body, startsOn })
  const owner = { provinceCode: sight.unit.provinceCode, unitCode }
  if (changes.length > 0) await writeUnit(context, owner, "Sửa cách theo dõi nhiệm vụ", changes)
  return taskPage(context, params, params.id)
})
