import { listFigures, settleFigures } from "@phocap/contract"
import type { Context } from "../../platform/http/context.ts"
import { operation } from "../../platform/http/operation.ts"
import { recordEvent } from "../tasks/record-event.ts"
import { taskOf } from "../tasks/task-row.ts"
import { type Sight, sightOf } from "../visible-units.ts"
import { unitFigures } from "./unit-figures.ts"

/** Who speaks where figures and not people move a task. */
export const figureActor = "Số liệu của hệ thống"

export const listFiguresOperation = operation(listFigures, async (context, { params }) => ({
  figures: (await unitFigures(context, params)).map(({ trend: _, ...figure }) => figure),
}))

/**
 * Tasks of this unit that hang on a figure: one that is reached is reported done with the figure as its evidence, for a
 * person to approve; a done one whose figure fell back below its target is opened again.
 */
export const settleFiguresOperation = operation(settleFigures, async (context, { params }) => {
  const sight = await sightOf(context.database, params.unit, params.year)
  const tasks = await tiedTasks(context, sight)
  if (tasks.length === 0) return { proposed: 0, reopened: 0 }
  const figures = new Map((await unitFigures(context, params)).map((figure) => [figure.key, figure]))
  const done = { proposed: 0, reopened: 0 }
  for (const owned of tasks) {
    const { task } = owned
    const figure = figures.get(task.figure ?? "")
    if (figure === undefined || figure.value === null) continue
    const target = task.figureTarget ?? figure.target
    const reached = figure.value >= target
    const said = figureWords(figure.label, figure.value, target, figure.counted, figure.of)
    const { provinceCode } = sight.unit
    if (reached && ["notStarted", "doing", "returned"].includes(task.state)) {
      const values = { figure: figure.value }
      await recordEvent(context, provinceCode, owned, { kind: "report", text: said, values }, figureActor)
      done.proposed++
    } else if (!reached && task.state === "done") {
      const text = `${said} Số liệu đã xuống dưới mức phải đạt.`
      await recordEvent(context, provinceCode, owned, { kind: "reopen", text, values: {} }, figureActor)
      done.reopened++
    }
  }
  return done
})

/** Only tasks of the unit itself: the figures of a ward say nothing of a whole town. */
async function tiedTasks({ database }: Context, { unit }: Sight) {
  const rows = await database.query
    .selectFrom("directive_task")
    .selectAll()
    .where("province_code", "=", unit.provinceCode)
    .where("unit_code", "=", unit.code)
    .where("figure", "is not", null)
    .execute()
  return rows.map((row) => ({ unitCode: row.unit_code, task: taskOf(row) }))
}

function figureWords(label: string, value: number, target: number, counted: number, of: number): string {
  const shown = (one: number) => String(Math.round(one * 100) / 100).replace(".", ",")
  return `${label}: ${shown(value)}% (${counted}/${of}), mức phải đạt ${shown(target)}%.`
}
