import { getTaskOverview, type TaskLine, type TaskOverview } from "@phocap/contract"
import { addDays, compareVietnamese, groupBy, startOfVietnamDay, vietnamDay } from "@phocap/core"
import { operation } from "../../platform/http/operation.ts"
import { linesOf } from "../tasks/list-tasks.ts"
import { isInView } from "../tasks/task-line.ts"
import { sightOf } from "../visible-units.ts"

/** Oldest obstacles shown. */
const oldestShown = 8

/** The leader's page: how every body stands, what is stuck longest, and what changed of late. */
export const getTaskOverviewOperation = operation(getTaskOverview, async (context, { params, query }) => {
  const { database } = context
  const today = vietnamDay(context.now())
  const since = addDays(today, -query.days)
  const sight = await sightOf(database, params.unit, params.year)
  // A task shared out is counted by its parts: each body answers for its own.
  const lines = (await linesOf(context, sight, today)).filter((line) => line.parts === null)
  const ids = lines.map((line) => line.id)
  const [changes, oldest] = await Promise.all([
    database.pool.query<{ kind: string; count: string }>(
      `SELECT kind, count(*) AS count FROM task_event
        WHERE province_code = $1 AND task_id = ANY($2::uuid[]) AND at >= $3 GROUP BY kind`,
      [sight.unit.provinceCode, ids, startOfVietnamDay(since)],
    ),
    oldestObstacles(lines, async (stuck) => {
      const { rows } = await database.pool.query<{ task_id: string; text: string }>(
        `SELECT DISTINCT ON (e.task_id) e.task_id, e.text FROM task_event e
          WHERE e.province_code = $1 AND e.task_id = ANY($2::uuid[]) AND e.kind = 'obstacle'
            AND NOT EXISTS (SELECT FROM task_event r WHERE r.province_code = e.province_code AND r.task_id = e.task_id
              AND r.kind = 'resolveObstacle' AND r."values" ->> 'obstacle' = e.id::text)
          ORDER BY e.task_id, e.at`,
        [sight.unit.provinceCode, stuck],
      )
      return new Map(rows.map((row) => [row.task_id, row.text]))
    }),
  ])
  const count = (view: string) => lines.filter((line) => isInView(line, view)).length
  return {
    today,
    since,
    tasks: lines.length,
    done: lines.filter((line) => line.state === "done").length,
    late: lines.filter((line) => line.schedule === "late").length,
    stuck: count("stuck"),
    bare: count("bare"),
    waiting: count("waiting"),
    holders: byHolder(lines),
    changes: Object.fromEntries(changes.rows.map((row) => [row.kind, Number(row.count)])),
    oldest,
  }
})

function byHolder(lines: readonly TaskLine[]): TaskOverview["holders"] {
  return [...groupBy(lines, (line) => line.successor ?? line.holder)]
    .map(([name, own]) => ({
      name,
      tasks: own.length,
      done: own.filter((line) => line.state === "done").length,
      late: own.filter((line) => line.schedule === "late").length,
      stuck: own.filter((line) => isInView(line, "stuck")).length,
      bare: own.filter((line) => isInView(line, "bare")).length,
      duty: own.filter((line) => isInView(line, "duty")).length,
    }))
    .sort((a, b) => b.late - a.late || b.stuck - a.stuck || compareVietnamese(a.name, b.name))
}

async function oldestObstacles(
  lines: readonly TaskLine[],
  texts: (ids: string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<TaskOverview["oldest"]> {
  const stuck = lines
    .filter((line) => line.obstacles > 0)
    .sort((a, b) => (b.obstacleDays ?? 0) - (a.obstacleDays ?? 0))
    .slice(0, oldestShown)
  const words = await texts(stuck.map((line) => line.id))
  return stuck.map((line) => ({
    id: line.id,
    title: line.title,
    holder: line.successor ?? line.holder,
    days: line.obstacleDays ?? 0,
    text: words.get(line.id) ?? "",
  }))
}
