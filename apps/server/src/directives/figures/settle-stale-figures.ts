import { type DirectiveTask, groupBy, PhocapError, vietnamDay } from "@phocap/core"
import type { Context } from "../../platform/http/context.ts"
import { findUnit } from "../../platform/population/find-unit.ts"
import { eventsOf } from "../tasks/find-task.ts"
import { recordEvent } from "../tasks/record-event.ts"
import { taskOf } from "../tasks/task-row.ts"
import { type FigurePlace, roundOfTask } from "./figure-place.ts"
import { unitFigures } from "./unit-figures.ts"

/** Who speaks where figures and not people move a task. */
const figureActor = "Số liệu của hệ thống"

/** Units seen so far, each with the stamp of what its figures and tied tasks were made from. */
export type SeenStamps = Map<string, string>

export interface Settled {
  readonly proposed: number
  readonly reopened: number
}

interface TiedUnit {
  readonly province: string
  readonly unit: string
  readonly newest: number
  readonly stamp: string
}

/**
 * One cheap look at every unit whose tasks hang on figures: what its figures depend on (records of its communes, schools,
 * chosen options, decisions), and the tied tasks themselves. Units that are no more are left out.
 */
const tiedUnits = `
  WITH tied AS (
    SELECT province_code, unit_code,
        md5(string_agg(concat_ws('|', id, figure, figure_target, due_on, state), ',' ORDER BY id)) AS tasks
      FROM directive_task
      WHERE figure IS NOT NULL AND state IN ('notStarted', 'doing', 'done')
      GROUP BY province_code, unit_code
  ), placed AS (
    SELECT t.*, u.level FROM tied t JOIN LATERAL (
      SELECT x.level FROM unit x WHERE x.province_code = t.province_code AND x.code = t.unit_code
        AND x.valid_from <= $1 AND (x.valid_to IS NULL OR x.valid_to > $1) ORDER BY x.level DESC LIMIT 1
    ) u ON true
  ), reach AS (
    SELECT p.*, c.code FROM placed p JOIN LATERAL (
      SELECT DISTINCT x.code FROM unit x WHERE x.province_code = p.province_code
        AND (p.level = 1 OR x.code = p.unit_code OR x.parent_code = p.unit_code)
    ) c ON true
  )
  SELECT p.province_code AS province, p.unit_code AS unit,
      (SELECT max(r.year) FROM round r JOIN reach c ON c.province_code = r.province_code AND c.code = r.unit_code
        WHERE c.province_code = p.province_code AND c.unit_code = p.unit_code) AS newest,
      concat_ws('/', p.tasks,
        (SELECT concat(count(*), ' ', sum(r.data_version)) FROM round r
          JOIN reach c ON c.province_code = r.province_code AND c.code = r.unit_code
          WHERE c.province_code = p.province_code AND c.unit_code = p.unit_code),
        (SELECT l.version FROM school_list l WHERE l.province_code = p.province_code),
        (SELECT md5(string_agg(s.value::text, ',' ORDER BY s.unit_code)) FROM setting s
          JOIN reach c ON c.province_code = s.province_code AND c.code = s.unit_code
          WHERE c.province_code = p.province_code AND c.unit_code = p.unit_code AND s.key = 'unit'),
        (SELECT md5(string_agg(concat_ws('|', d.unit_code, d.valid_from, d.valid_to, d.document), ','
            ORDER BY d.unit_code, d.valid_from)) FROM unit_designation d
          JOIN reach c ON c.province_code = d.province_code AND c.code = d.unit_code
          WHERE c.province_code = p.province_code AND c.unit_code = p.unit_code),
        (SELECT max(at) FROM restoration)) AS stamp
    FROM placed p`

/**
 * Tasks of every unit whose records, schools, options or tied tasks changed since the last look, held against the figures
 * of the unit that ordered them: one that is reached is reported done with the figure as its evidence, for a person to
 * approve; a done one whose figure fell back below its target is opened again. What a person decided is not fought over:
 * a report that was returned waits for its holder, and a task approved below its target opens only once its figure falls
 * below what it was then. Units where nothing changed cost nothing.
 */
export async function settleStaleFigures(context: Context, seen: SeenStamps): Promise<Settled> {
  const { rows } = await context.database.pool.query<TiedUnit>(tiedUnits, [vietnamDay(context.now())])
  const done = { proposed: 0, reopened: 0 }
  for (const unit of rows) {
    const key = `${unit.province}/${unit.unit}`
    if (unit.newest === null || seen.get(key) === unit.stamp) continue
    const one = await settleUnit(context, unit)
    done.proposed += one.proposed
    done.reopened += one.reopened
    // What was written just now makes another stamp: the next look finds it settled and remembers that one.
    if (one.proposed + one.reopened === 0) seen.set(key, unit.stamp)
  }
  return done
}

async function settleUnit(context: Context, { province, unit, newest }: TiedUnit): Promise<Settled> {
  const rows = await context.database.query
    .selectFrom("directive_task")
    .selectAll()
    .where("province_code", "=", province)
    .where("unit_code", "=", unit)
    .where("figure", "is not", null)
    .where("state", "in", ["notStarted", "doing", "done"])
    .execute()
  const done = { proposed: 0, reopened: 0 }
  for (const [year, tasks] of groupBy(rows.map(taskOf), (task) => roundOfTask(task, newest))) {
    const figures = await figuresOf(context, { unit, year })
    for (const task of tasks) {
      const moved = await settleTask(context, province, unit, task, figures)
      if (moved !== null) done[moved]++
    }
  }
  return done
}

/** Figures by key; none in a year in which the unit was not there. */
async function figuresOf(context: Context, place: FigurePlace) {
  const unit = await findUnit(context.database, place.unit, place.year)
  const figures = unit === null ? [] : await unitFigures(context, unit, place.year)
  return new Map(figures.map((figure) => [figure.key, figure]))
}

async function settleTask(
  context: Context,
  provinceCode: string,
  unitCode: string,
  task: DirectiveTask,
  figures: Awaited<ReturnType<typeof figuresOf>>,
): Promise<"proposed" | "reopened" | null> {
  const figure = figures.get(task.figure ?? "")
  if (figure === undefined || figure.value === null) return null
  const target = task.figureTarget ?? figure.target
  const reached = figure.value >= target
  const said = figureWords(figure.label, figure.value, target, figure.counted, figure.of)
  const owned = { unitCode, task }
  const speaks = { ...context, actor: { ...context.actor, name: figureActor, accountId: null } }
  try {
    if (reached && task.state !== "done") {
      const values = { figure: figure.value }
      await recordEvent(speaks, provinceCode, owned, { kind: "report", text: said, values })
      return "proposed"
    }
    if (!reached && task.state === "done") {
      const approved = await figureAtApproval(context, provinceCode, task.id)
      if (approved !== null && figure.value >= approved) return null
      const text = `${said} Số liệu đã xuống dưới mức phải đạt.`
      await recordEvent(speaks, provinceCode, owned, { kind: "reopen", text, values: {} })
      return "reopened"
    }
  } catch (error) {
    // Somebody, or another process that looks as we do, was at this task just now: the next look sees what stands.
    if (!(error instanceof PhocapError && ["task.changed", "task.whole"].includes(error.code))) throw error
  }
  return null
}

/** What the figure of a done task was when somebody approved it; null where that was not kept. */
async function figureAtApproval(context: Context, provinceCode: string, id: string): Promise<number | null> {
  const events = await eventsOf(context.database, provinceCode, id)
  const figure = events.findLast((event) => event.kind === "approve")?.values.figure
  return typeof figure === "number" ? figure : null
}

function figureWords(label: string, value: number, target: number, counted: number, of: number): string {
  const shown = (one: number) => String(Math.round(one * 100) / 100).replace(".", ",")
  return `${label}: ${shown(value)}% (${counted}/${of}), mức phải đạt ${shown(target)}%.`
}
