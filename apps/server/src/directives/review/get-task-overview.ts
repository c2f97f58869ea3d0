import { getTaskOverview, type TaskLine, type TaskOverview } from "@phocap/contract"
import {
  addDays,
  compareVietnamese,
  groupBy,
  startOfVietnamDay,
  type TaskEventKind,
  vietnamDay,
} from "@phocap/core"
import { readCover } from "../../campaigns/index.ts"
import type { Database } from "../../platform/database/index.ts"
import { operation } from "../../platform/http/operation.ts"
import type { UnitAt } from "../../platform/population/find-unit.ts"
import { linesOf } from "../tasks/list-tasks.ts"
import { isInView } from "../tasks/task-line.ts"
import { unitNames } from "../unit-names.ts"
import { sightOf } from "../visible-units.ts"

/** Oldest obstacles shown. */
const oldestShown = 8
/** Newest changes shown. */
const latestShown = 12

/** The leader's page: how every unit and body stands, what is stuck longest, and what changed of late. */
export const getTaskOverviewOperation = operation(getTaskOverview, async (context, { params, query }) => {
  const { database } = context
  const today = vietnamDay(context.now())
  const since = query.after === undefined ? addDays(today, -query.days) : vietnamDay(query.after)
  const sight = await sightOf(database, params.unit, params.year)
  const { provinceCode } = sight.unit
  // A task shared out is counted by its parts: each body answers for its own.
  const lines = (await linesOf(context, sight, today)).filter((line) => line.parts === null)
  const ids = lines.map((line) => line.id)
  const after = query.after ?? startOfVietnamDay(since)
  const [changes, latest, oldest, units, spreading] = await Promise.all([
    database.pool.query<{ kind: string; count: string }>(
      `SELECT kind, count(*) AS count FROM task_event
        WHERE province_code = $1 AND task_id = ANY($2::uuid[]) AND at >= $3 GROUP BY kind`,
      [provinceCode, ids, after],
    ),
    latestChanges(database, provinceCode, lines, after),
    oldestObstacles(lines, async (stuck) => {
      const { rows } = await database.pool.query<{ task_id: string; text: string; level: string | null }>(
        `SELECT DISTINCT ON (e.task_id) e.task_id, e.text, e."values" ->> 'level' AS level FROM task_event e
          WHERE e.province_code = $1 AND e.task_id = ANY($2::uuid[]) AND e.kind = 'obstacle'
            AND NOT EXISTS (SELECT FROM task_event r WHERE r.province_code = e.province_code AND r.task_id = e.task_id
              AND r.kind = 'resolveObstacle' AND r."values" ->> 'obstacle' = e.id::text)
          ORDER BY e.task_id, e.at`,
        [provinceCode, stuck],
      )
      return new Map(rows.map((row) => [row.task_id, row]))
    }),
    byUnit(database, provinceCode, lines, today),
    spreadingOf(database, sight.unit, params.year),
  ])
  return {
    today,
    since,
    ...standingOf(lines),
    waiting: lines.filter((line) => isInView(line, "waiting")).length,
    holders: byHolder(lines),
    units,
    spreading,
    changes: Object.fromEntries(changes.rows.map((row) => [row.kind, Number(row.count)])),
    latest,
    oldest,
  }
})

function standingOf(lines: readonly TaskLine[]) {
  const count = (test: (line: TaskLine) => boolean) => lines.filter(test).length
  return {
    tasks: lines.length,
    done: count((line) => line.state === "done"),
    late: count((line) => line.schedule === "late"),
    stuck: count((line) => isInView(line, "stuck")),
    bare: count((line) => isInView(line, "bare")),
    duty: count((line) => isInView(line, "duty")),
  }
}

interface Ranked {
  readonly name: string
  readonly late: number
  readonly stuck: number
}

/** Those who are late most come first, then those who are stuck. */
function byTrouble(a: Ranked, b: Ranked): number {
  return b.late - a.late || b.stuck - a.stuck || compareVietnamese(a.name, b.name)
}

function byHolder(lines: readonly TaskLine[]): TaskOverview["holders"] {
  const found = groupBy(lines, (line) => line.successor ?? line.holder)
  return [...found].map(([name, own]) => ({ name, ...standingOf(own) })).sort(byTrouble)
}

/** Bodies of several units may bear one name ("Công an xã"): above communes each unit stands for its own. */
async function byUnit(
  database: Database,
  provinceCode: string,
  lines: readonly TaskLine[],
  today: string,
): Promise<TaskOverview["units"]> {
  const found = groupBy(lines, (line) => line.unit)
  if (found.size < 2) return []
  const names = await unitNames(database, provinceCode, [...found.keys()], today)
  return [...found]
    .map(([unit, own]) => {
      const { name, stands } = names.get(unit) ?? { name: unit, stands: false }
      return { unit, name, stands, ...standingOf(own) }
    })
    .sort(byTrouble)
}

/** How many places below are short of what the year's plan asks to spread the word. */
async function spreadingOf(
  database: Database,
  unit: UnitAt,
  year: number,
): Promise<TaskOverview["spreading"]> {
  const time = { from: `${year}-01-01`, to: `${year}-12-31` }
  const { hamlets, below } = await readCover(database, unit, year, time)
  return {
    short:
      unit.level === 3
        ? hamlets.filter((one) => one.short > 0).length
        : below.filter((one) => one.shortPlaces > 0).length,
    unplanned: below.filter((one) => one.places === 0).length,
  }
}

async function latestChanges(
  { pool }: Database,
  provinceCode: string,
  lines: readonly TaskLine[],
  after: string,
): Promise<TaskOverview["latest"]> {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const { rows } = await pool.query<{ id: string; task_id: string; kind: TaskEventKind; at: string }>(
    `SELECT id, task_id, kind, at FROM task_event
      WHERE province_code = $1 AND task_id = ANY($2::uuid[]) AND at >= $3 AND kind <> 'parts'
      ORDER BY at DESC, id DESC LIMIT $4`,
    [provinceCode, [...byId.keys()], after, latestShown],
  )
  return rows.flatMap(({ id, task_id: taskId, kind, at }) => {
    const line = byId.get(taskId)
    return line === undefined
      ? []
      : [{ id, taskId, kind, at, title: line.title, holder: line.successor ?? line.holder }]
  })
}

async function oldestObstacles(
  lines: readonly TaskLine[],
  raised: (ids: string[]) => Promise<ReadonlyMap<string, { text: string; level: string | null }>>,
): Promise<TaskOverview["oldest"]> {
  const stuck = lines
    .filter((line) => line.obstacles > 0)
    .sort((a, b) => (b.obstacleDays ?? 0) - (a.obstacleDays ?? 0))
    .slice(0, oldestShown)
  const said = await raised(stuck.map((line) => line.id))
  return stuck.map((line) => ({
    id: line.id,
    title: line.title,
    holder: line.successor ?? line.holder,
    days: line.obstacleDays ?? 0,
    text: said.get(line.id)?.text ?? "",
    level: said.get(line.id)?.level ?? "",
  }))
}
