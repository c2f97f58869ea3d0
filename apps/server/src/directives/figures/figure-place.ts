import type { DirectiveTask } from "@phocap/core"
import type { Database } from "../../platform/database/index.ts"

/** The unit and round whose figures say how a task stands. */
export interface FigurePlace {
  readonly unit: string
  readonly year: number
}

type Tied = Pick<DirectiveTask, "dueOn" | "standing">

/**
 * The round that a task is judged by: the one of the year in which it is due, so that a task that was done does not open
 * again because a new round begins empty; of a duty the newest.
 */
export function roundOfTask({ dueOn, standing }: Tied, newest: number): number {
  return standing || dueOn === null ? newest : Math.min(newest, Number(dueOn.slice(0, 4)))
}

/**
 * Where the figures of a unit's task are read: in the unit that ordered it, whoever looks. Null where that unit is no more
 * or never had a round.
 */
export async function findFigurePlace(
  { pool }: Database,
  provinceCode: string,
  unitCode: string,
  task: Tied,
  today: string,
): Promise<FigurePlace | null> {
  const { rows } = await pool.query<{ newest: number | null }>(
    `SELECT (SELECT max(r.year) FROM round r WHERE r.province_code = u.province_code
        AND (u.level = 1 OR r.unit_code = u.code
          OR r.unit_code IN (SELECT c.code FROM unit c WHERE c.province_code = u.province_code AND c.parent_code = u.code)))
        AS newest
      FROM unit u WHERE u.province_code = $1 AND u.code = $2 AND u.valid_from <= $3
        AND (u.valid_to IS NULL OR u.valid_to > $3) ORDER BY u.level DESC LIMIT 1`,
    [provinceCode, unitCode, today],
  )
  const newest = rows[0]?.newest ?? null
  return newest === null ? null : { unit: unitCode, year: roundOfTask(task, newest) }
}
