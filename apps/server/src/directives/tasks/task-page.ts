import { deciderEvents, doerEvents, type FigureState, type TaskPage } from "@phocap/contract"
import { canHappen, type TaskEventKind, vietnamDay, wholeEvents } from "@phocap/core"
import { may } from "../../platform/auth/authorise.ts"
import type { Context } from "../../platform/http/context.ts"
import { findFigurePlace } from "../figures/figure-place.ts"
import { figureTrend } from "../figures/figure-trend.ts"
import { findFigure } from "../figures/find-figure.ts"
import { getOwnedDirective } from "../find-directive.ts"
import { readOrgans } from "../organs.ts"
import { unitNames } from "../unit-names.ts"
import { decidesFor, sightOf, standsAbove } from "../visible-units.ts"
import { eventsOf, getOwnedTask } from "./find-task.ts"
import { partsShown } from "./parts-shown.ts"
import { isOwnReport, shownEvent } from "./record-event.ts"
import { type LineRow, lineColumns, taskLine } from "./task-line.ts"

/** All that the page of a task shows to whoever asks. */
export async function taskPage(
  context: Context,
  place: { readonly unit: string; readonly year: number },
  id: string,
): Promise<TaskPage> {
  const { database, actor } = context
  const today = vietnamDay(context.now())
  const sight = await sightOf(database, place.unit, place.year)
  const { provinceCode } = sight.unit
  const { task, unitCode } = await getOwnedTask(database, sight, id)
  const own =
    task.figure === null ? null : await findFigurePlace(database, provinceCode, unitCode, task, today)
  // Of a unit that is no more, whoever took its tasks over looks at figures of their own.
  const figurePlace = own ?? place
  const at = { provinceCode, unitCode: figurePlace.unit, year: figurePlace.year }
  const seesFigure = may(actor, "read-figures", at)
  const [organs, events, { directive }, lines, related, shared, decides, above, figure] = await Promise.all([
    readOrgans(database, provinceCode),
    eventsOf(database, provinceCode, id),
    getOwnedDirective(database, sight, task.directiveId),
    database.pool.query<LineRow>(
      `SELECT ${lineColumns} FROM directive_task t WHERE t.province_code = $1 AND t.id = $2`,
      [provinceCode, id],
    ),
    relatedTasks(context, provinceCode, id, task.answersId),
    partsShown(context, sight, { task, unitCode }, today),
    decidesFor(database, sight, unitCode, today),
    standsAbove(database, sight, unitCode),
    task.figure === null || !seesFigure
      ? null
      : figureWithTrend(context, figurePlace, task.figure, task.figureTarget),
  ])
  const row = lines.rows[0]
  if (row === undefined) throw new Error("the task vanished")
  const names = await unitNames(database, provinceCode, [unitCode], directive.issuedOn ?? today)
  const here = { provinceCode, unitCode: sight.unit.code, year: place.year }
  const kinds: TaskEventKind[] = [
    ...(may(actor, "report-tasks", here) ? doerEvents : []),
    ...(!may(actor, "decide-tasks", here)
      ? []
      : decides
        ? deciderEvents
        : above
          ? (["resolveObstacle"] as const)
          : []),
  ]
  const ownReport = isOwnReport(task, events, actor)
  return {
    task,
    line: { ...taskLine(row, organs, today), ...shared.line },
    directive: {
      id: directive.id,
      kind: directive.kind,
      number: directive.number,
      issuer: directive.issuer,
      subject: directive.subject,
      unitName: names.get(unitCode)?.name ?? unitCode,
    },
    words:
      task.spanStart === null || task.spanEnd === null
        ? ""
        : directive.text.slice(task.spanStart, task.spanEnd),
    events: events.map(shownEvent),
    figure,
    figurePlace: task.figure === null ? null : figurePlace,
    edits: decides && may(actor, "edit-directives", here),
    allowed: kinds.filter(
      (kind) =>
        canHappen(kind, task) &&
        (shared.parts.length === 0 || wholeEvents.includes(kind)) &&
        !(kind === "approve" && ownReport) &&
        !(kind === "remind" && task.state === "done" && task.rhythm === null) &&
        (kind !== "dutyReport" || task.rhythm !== null) &&
        (kind !== "explainDelay" || taskLine(row, organs, today).schedule === "late"),
    ),
    ownReport,
    whole: shared.whole,
    parts: shared.parts,
    members: decides && may(actor, "decide-tasks", here) ? shared.members : null,
    ...related,
  }
}

async function figureWithTrend(
  context: Context,
  place: { readonly unit: string; readonly year: number },
  key: string,
  target: number | null,
): Promise<FigureState | null> {
  const found = await findFigure(context, place, key, target)
  return found === null ? null : { ...found, trend: await figureTrend(context, place, key) }
}

async function relatedTasks(
  { database }: Context,
  provinceCode: string,
  id: string,
  answersId: string | null,
) {
  const [answers, answeredBy] = await Promise.all([
    answersId === null
      ? undefined
      : database.query
          .selectFrom("directive_task")
          .select(["id", "clause", "title"])
          .where("province_code", "=", provinceCode)
          .where("id", "=", answersId)
          .executeTakeFirst(),
    database.query
      .selectFrom("directive_task")
      .select(["id", "title", "holder", "state"])
      .where("province_code", "=", provinceCode)
      .where("answers_id", "=", id)
      .orderBy("holder")
      .execute(),
  ])
  return { answers: answers ?? null, answeredBy }
}
