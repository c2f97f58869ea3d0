import {
  addDays,
  canHappen,
  type DutyPeriod,
  PhocapError,
  periodOf,
  type TaskEvent,
  vietnamDay,
} from "@phocap/core"
import type { Context } from "../../platform/http/context.ts"
import type { Change } from "../../platform/ledger/index.ts"
import { tasksOn } from "../review/snapshot.ts"
import { isUrgent } from "../review/urging-sections.ts"
import { eventChanges, taskChanged } from "../tasks/record-event.ts"
import { taskOf } from "../tasks/task-row.ts"
import { type Owner, writeWhole } from "../write-unit.ts"
import { urgingKey } from "./urging-operations.ts"

/** Who speaks where the calendar and not a person urges. */
const urgingActor = "Đôn đốc tự động"

interface Due extends Owner {
  readonly directiveId: string
  readonly period: DutyPeriod
}

/** The period that ended last before a day: the week to Sunday, the month to its end, over the turn of the year too. */
export function endedPeriod(rhythm: "week" | "month", today: string): DutyPeriod {
  const { from } = periodOf(rhythm, today)
  return periodOf(rhythm, addDays(from, -1))
}

/**
 * Makes the urging lists that are due: of every directive of a unit that wants them, once a period, what was late, soon
 * due, stuck or not reported on at its end. Each task on the list is reminded, and counts it. What is missed while nothing
 * ran is made up for the last period only: reminders for months past help nobody.
 * @returns how many lists were made
 */
export async function makeDueUrging(given: Context): Promise<number> {
  const context = { ...given, actor: { ...given.actor, name: urgingActor, accountId: null } }
  let made = 0
  for (const due of await dueLists(context)) if (await makeList(context, due)) made++
  return made
}

async function dueLists({ database, now }: Context): Promise<Due[]> {
  const today = vietnamDay(now())
  const periods = { week: endedPeriod("week", today), month: endedPeriod("month", today) }
  const { rows } = await database.pool.query<{
    province: string
    unit: string
    directive: string
    rhythm: "week" | "month"
  }>(
    `SELECT d.province_code AS province, d.unit_code AS unit, d.id AS directive, s.value ->> 'rhythm' AS rhythm
      FROM setting s JOIN directive d ON d.province_code = s.province_code AND d.unit_code = s.unit_code
      WHERE s.key = $1 AND s.value ->> 'rhythm' IN ('week', 'month')
        AND NOT EXISTS (SELECT FROM directive_review r WHERE r.province_code = d.province_code
          AND r.unit_code = d.unit_code AND r.directive_id = d.id AND r.kind = 'urging'
          AND r."from" = CASE s.value ->> 'rhythm' WHEN 'week' THEN $2::date ELSE $4::date END
          AND r."to" = CASE s.value ->> 'rhythm' WHEN 'week' THEN $3::date ELSE $5::date END)
      ORDER BY d.id`,
    [urgingKey, periods.week.from, periods.week.to, periods.month.from, periods.month.to],
  )
  return rows.map((row) => ({
    provinceCode: row.province,
    unitCode: row.unit,
    directiveId: row.directive,
    period: periods[row.rhythm],
  }))
}

async function makeList(context: Context, due: Due): Promise<boolean> {
  const { provinceCode, unitCode, directiveId, period } = due
  const then = await tasksOn(context.database, provinceCode, directiveId, period.to)
  const urgent = new Set(then.filter(isUrgent).map(({ line }) => line.id))
  if (urgent.size === 0) return false
  const rows = await context.database.query
    .selectFrom("directive_task")
    .selectAll()
    .where("province_code", "=", provinceCode)
    .where("unit_code", "=", unitCode)
    .where("id", "in", [...urgent])
    .orderBy("ordinal")
    .execute()
  const id = context.newId()
  const changes: Change[] = [
    {
      action: "create",
      entity: "directiveReview",
      id,
      value: { id, directiveId, kind: "urging", ...period, narrative: {} },
    },
  ]
  for (const task of rows.map(taskOf)) {
    if (!canHappen("remind", task)) continue
    const event: TaskEvent = {
      id: context.newId(),
      taskId: task.id,
      kind: "remind",
      at: context.now(),
      actor: urgingActor,
      text: "Có trong danh sách đôn đốc của kỳ.",
      values: { urging: period.to },
    }
    changes.push(...eventChanges(task, event))
  }
  try {
    await writeWhole(context, due, "Lập danh sách đôn đốc", changes, taskChanged())
    return true
  } catch (error) {
    // Somebody was at one of the tasks, or another process made the list: the next look sees what stands.
    if (error instanceof PhocapError && error.code === "task.changed") return false
    throw error
  }
}
