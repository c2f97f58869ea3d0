import { getUrging, putUrging, type Urging, urgingRhythms } from "@phocap/contract"
import { may } from "../../platform/auth/authorise.ts"
import type { Context } from "../../platform/http/context.ts"
import { operation } from "../../platform/http/operation.ts"
import { getUnit } from "../../platform/population/find-unit.ts"
import { sightOf } from "../visible-units.ts"

/** The row of table `setting` that says how often a unit's urging lists are made. */
export const urgingKey = "urging"

interface Place {
  readonly unit: string
  readonly year: number
}

async function urgingOf({ actor, database }: Context, { unit: code, year }: Place): Promise<Urging> {
  // Lists of every directive that the unit sees: what a unit below urged is for its leader too.
  const { unit, codes } = await sightOf(database, code, year)
  const { provinceCode } = unit
  const [setting, lists] = await Promise.all([
    database.query
      .selectFrom("setting")
      .select("value")
      .where("province_code", "=", provinceCode)
      .where("unit_code", "=", code)
      .where("key", "=", urgingKey)
      .executeTakeFirst(),
    database.pool.query<{ directiveId: string; from: string; to: string; tasks: string }>(
      `SELECT r.directive_id AS "directiveId", r."from", r."to", count(e.id) AS tasks
        FROM directive_review r
        JOIN directive_task t ON t.province_code = r.province_code AND t.unit_code = r.unit_code
          AND t.directive_id = r.directive_id
        JOIN task_event e ON e.province_code = t.province_code AND e.unit_code = t.unit_code AND e.task_id = t.id
          AND e.kind = 'remind' AND e."values" ->> 'urging' = r."to"::text
        WHERE r.province_code = $1 AND ($2::text[] IS NULL OR r.unit_code = ANY($2)) AND r.kind = 'urging'
        GROUP BY r.directive_id, r."from", r."to" ORDER BY r."to" DESC LIMIT 200`,
      [provinceCode, codes],
    ),
  ])
  const kept = (setting?.value as { rhythm?: unknown } | undefined)?.rhythm
  return {
    rhythm: urgingRhythms.find((one) => one === kept) ?? "off",
    edits: may(actor, "decide-tasks", { provinceCode, unitCode: code, year }),
    lists: lists.rows.map((row) => ({ ...row, tasks: Number(row.tasks) })),
  }
}

export const getUrgingOperation = operation(getUrging, (context, { params }) => urgingOf(context, params))

export const putUrgingOperation = operation(putUrging, async (context, { params, body }) => {
  const { actor, database, now } = context
  const { provinceCode } = await getUnit(database, params.unit, params.year)
  const row = { value: JSON.stringify(body), updated_at: now(), updated_by: actor.name }
  await database.query
    .insertInto("setting")
    .values({ province_code: provinceCode, unit_code: params.unit, key: urgingKey, ...row })
    .onConflict((conflict) => conflict.columns(["province_code", "unit_code", "key"]).doUpdateSet(row))
    .execute()
  return urgingOf(context, params)
})
