import type { Database } from "../../platform/database/index.ts"
import type { Sight } from "../visible-units.ts"
import { type TaskThen, tasksOfEachOn } from "./snapshot.ts"

/** A plan that a unit below made to carry a directive out, with its tasks as they stood on a day. */
export interface PlanBelow {
  readonly issuer: string
  readonly tasks: readonly TaskThen[]
}

/** Plans that carry a directive out, and those that carry these out in turn, of units that the one who asks sees. */
export async function readBelow(
  database: Database,
  { unit, codes }: Sight,
  directiveId: string,
  day: string,
): Promise<PlanBelow[]> {
  const { rows } = await database.pool.query<{ id: string; issuer: string }>(
    `WITH RECURSIVE below AS (
        SELECT id, issuer, 1 AS depth FROM directive
          WHERE province_code = $1 AND parent_id = $2 AND ($3::text[] IS NULL OR unit_code = ANY($3))
        UNION ALL
        SELECT d.id, d.issuer, b.depth + 1 FROM below b JOIN directive d ON d.province_code = $1 AND d.parent_id = b.id
          WHERE b.depth < 6 AND ($3::text[] IS NULL OR d.unit_code = ANY($3))
      )
      SELECT DISTINCT id, issuer FROM below WHERE id <> $2 ORDER BY issuer, id`,
    [unit.provinceCode, directiveId, codes],
  )
  const ids = rows.map(({ id }) => id)
  const tasks = await tasksOfEachOn(database, unit.provinceCode, ids, day)
  return rows.map(({ id, issuer }) => ({ issuer, tasks: tasks.get(id) ?? [] }))
}
