import type { FollowUpPage } from "@phocap/contract"
import { scheduleOf, vietnamDay } from "@phocap/core"
import type { Database } from "../../platform/database/index.ts"
import type { Context } from "../../platform/http/context.ts"
import type { OwnedDirective } from "../find-directive.ts"
import { mayEdit, type Sight } from "../visible-units.ts"

/** Visits of a directive with what was asked for and answered, and who answers for which locality. */
export async function followUpOf(
  context: Context,
  sight: Sight,
  { directive, unitCode }: OwnedDirective,
  year: number,
): Promise<FollowUpPage> {
  const { database } = context
  const { provinceCode } = sight.unit
  const directiveId = directive.id
  const [visits, areas, tasks] = await Promise.all([
    database.query
      .selectFrom("supervision_visit")
      .select([
        "id",
        "directive_id as directiveId",
        "kind",
        "organ",
        "place",
        "on",
        "members",
        "findings",
        "proposals",
      ])
      .where("province_code", "=", provinceCode)
      .where("directive_id", "=", directiveId)
      .orderBy("on", "desc")
      .execute(),
    database.query
      .selectFrom("area_assignment")
      .select(["id", "directive_id as directiveId", "member", "area", "from", "to"])
      .where("province_code", "=", provinceCode)
      .where("directive_id", "=", directiveId)
      .orderBy("area")
      .execute(),
    database.query
      .selectFrom("directive_task")
      .select(["id", "title", "holder", "state", "visit_id", "original_due_on", "done_on"])
      .where("province_code", "=", provinceCode)
      .where("directive_id", "=", directiveId)
      .where("visit_id", "is not", null)
      .orderBy("ordinal")
      .execute(),
  ])
  const answers = await answersOf(
    database,
    provinceCode,
    tasks.map((task) => task.id),
  )
  const today = vietnamDay(context.now())
  return {
    visits: visits.map((visit) => ({
      ...visit,
      tasks: tasks
        .filter((task) => task.visit_id === visit.id)
        .map(({ id, title, holder, state, original_due_on: dueOn, done_on: doneOn }) => ({
          id,
          title,
          holder,
          state,
          dueOn,
          late: scheduleOf({ state, doneOn }, dueOn, today) === "late",
          answer: answers.get(id) ?? null,
        })),
    })),
    areas,
    assigns: await mayEdit(context, sight, unitCode, year),
  }
}

/** What was reported last of each task. */
async function answersOf({ pool }: Database, provinceCode: string, ids: readonly string[]) {
  const { rows } = await pool.query<{ task_id: string; at: string; text: string }>(
    `SELECT DISTINCT ON (task_id) task_id, at, text FROM task_event
      WHERE province_code = $1 AND task_id = ANY($2::uuid[]) AND kind = 'report' ORDER BY task_id, at DESC`,
    [provinceCode, ids],
  )
  return new Map(rows.map((row) => [row.task_id, { on: vietnamDay(row.at), text: row.text }]))
}
