import { listTasks, type TaskFilter, type TaskLine, type TaskList } from "@phocap/contract"
import { compareVietnamese, searchKey, vietnamDay } from "@phocap/core"
import type { Context } from "../../platform/http/context.ts"
import { operation } from "../../platform/http/operation.ts"
import { readOrgans } from "../organs.ts"
import { unitNames } from "../unit-names.ts"
import { type Sight, sightOf } from "../visible-units.ts"
import { isInView, type LineRow, lineColumns, taskLine } from "./task-line.ts"
import { readParts, withParts } from "./task-parts.ts"

/** Tasks that a unit sees, in the order of their documents. */
export async function linesOf(
  { database }: Context,
  { unit, codes }: Sight,
  today: string,
  directive: string | null = null,
): Promise<TaskLine[]> {
  const [wholes, organs, { rows }] = await Promise.all([
    readParts(database, unit.provinceCode, codes),
    readOrgans(database, unit.provinceCode),
    database.pool.query<LineRow>(
      `SELECT ${lineColumns} FROM directive_task t
        WHERE t.province_code = $1 AND ($2::text[] IS NULL OR t.unit_code = ANY($2))
          AND ($3::uuid IS NULL OR t.directive_id = $3)
        ORDER BY t.directive_id, t.ordinal, t.id`,
      [unit.provinceCode, codes, directive],
    ),
  ])
  return withParts(
    rows.map((row) => taskLine(row, organs, today)),
    wholes,
  )
}

/** Late first, then by deadline; what has none comes last, in the order of the document. */
export function byUrgency(a: TaskLine, b: TaskLine): number {
  const rank = (line: TaskLine) =>
    line.state === "withdrawn" ? 3 : line.state === "done" ? 2 : line.dueOn === null ? 1 : 0
  return rank(a) - rank(b) || (a.dueOn ?? "").localeCompare(b.dueOn ?? "")
}

const views = ["all", "waiting", "stuck", "bare", "duty", "open"] as const

export const listTasksOperation = operation(listTasks, async (context, { params, query }) => {
  const sight = await sightOf(context.database, params.unit, params.year)
  const today = vietnamDay(context.now())
  const lines = await linesOf(context, sight, today, query.directive ?? null)
  const codes = [...new Set(lines.map((line) => line.unit))]
  const names = await unitNames(context.database, sight.unit.provinceCode, codes, today)
  const units = codes.map((unit) => ({ unit, name: names.get(unit)?.name ?? unit }))
  units.sort((a, b) => compareVietnamese(a.name, b.name))
  const people = query.q === undefined ? new Map<string, string>() : await partiesOf(context, sight)
  return { ...filterTasks(lines, query, today, people), units }
})

/** Everybody who has a part in a task, by task: whoever carries out, works along or supervises is looked for too. */
async function partiesOf({ database }: Context, { unit, codes }: Sight): Promise<Map<string, string>> {
  const { rows } = await database.pool.query<{ id: string; names: string }>(
    `SELECT t.id, string_agg(party.value ->> 'name', ' ') AS names
      FROM directive_task t CROSS JOIN LATERAL jsonb_each(t.parties) party
      WHERE t.province_code = $1 AND ($2::text[] IS NULL OR t.unit_code = ANY($2)) GROUP BY t.id`,
    [unit.provinceCode, codes],
  )
  return new Map(rows.map((row) => [row.id, row.names]))
}

function filterTasks(
  all: readonly TaskLine[],
  filter: TaskFilter,
  today: string,
  people: ReadonlyMap<string, string>,
): Omit<TaskList, "units"> {
  const words = searchKey(filter.q ?? "")
  const wanted = all.filter(
    (line) =>
      (filter.holder === undefined || line.holder === filter.holder || line.successor === filter.holder) &&
      (filter.unit === undefined || (line.unit === filter.unit && line.parts === null)) &&
      (words === "" ||
        searchKey(`${line.title} ${line.holder} ${line.clause} ${people.get(line.id) ?? ""}`).includes(
          words,
        )),
  )
  const found = wanted
    .filter(
      (line) =>
        isInView(line, filter.view) &&
        (filter.state === undefined || line.state === filter.state) &&
        (filter.schedule === undefined || line.schedule === filter.schedule),
    )
    .sort(byUrgency)
  return {
    today,
    total: found.length,
    states: countBy(wanted, (line) => line.state),
    schedules: countBy(wanted, (line) => line.schedule),
    views: Object.fromEntries(
      views.map((view) => [view, wanted.filter((line) => isInView(line, view)).length]),
    ),
    holders: holdersOf(all),
    tasks: found.slice(filter.offset, filter.offset + filter.limit),
  }
}

function countBy(lines: readonly TaskLine[], of: (line: TaskLine) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const line of lines) counts[of(line)] = (counts[of(line)] ?? 0) + 1
  return counts
}

function holdersOf(lines: readonly TaskLine[]): TaskList["holders"] {
  const found = new Map<string, { name: string; tasks: number; late: number }>()
  for (const line of lines) {
    const name = line.successor ?? line.holder
    const one = found.get(name) ?? { name, tasks: 0, late: 0 }
    found.set(name, one)
    one.tasks++
    if (line.schedule === "late") one.late++
  }
  return [...found.values()].sort((a, b) => compareVietnamese(a.name, b.name))
}
