import type { SupervisionVisit } from "@phocap/core"
import type { Database } from "../../platform/database/index.ts"
import { unitsBelow } from "../units-below.ts"

/** What stands beside the tasks of a directive in a period: plans below, and visits. */
export interface FollowUp {
  readonly plans: number
  readonly withoutPlan: readonly string[]
  readonly visits: readonly Pick<
    SupervisionVisit,
    "id" | "on" | "organ" | "place" | "findings" | "proposals"
  >[]
}

export async function readFollowUp(
  database: Database,
  provinceCode: string,
  owner: { readonly unitCode: string; readonly directiveId: string; readonly issuedOn: string | null },
  { from, to }: { readonly from: string; readonly to: string },
): Promise<FollowUp> {
  const { pool } = database
  const [plans, visits] = await Promise.all([
    pool.query<{ unit_code: string }>(
      "SELECT unit_code FROM directive WHERE province_code = $1 AND parent_id = $2 AND coalesce(issued_on, $3) <= $3",
      [provinceCode, owner.directiveId, to],
    ),
    pool.query<FollowUp["visits"][number]>(
      `SELECT id, "on", organ, place, findings, proposals FROM supervision_visit
        WHERE province_code = $1 AND directive_id = $2 AND "on" BETWEEN $3 AND $4 ORDER BY "on"`,
      [provinceCode, owner.directiveId, from, to],
    ),
  ])
  const year = Number((owner.issuedOn ?? to).slice(0, 4))
  const below = await unitsBelow(database, owner.unitCode, year)
  const issued = new Set(plans.rows.map((row) => row.unit_code))
  return {
    plans: plans.rows.length,
    withoutPlan: below.filter((one) => !issued.has(one.code)).map((one) => one.name),
    visits: visits.rows,
  }
}
