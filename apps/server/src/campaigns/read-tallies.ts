import type { CampaignItem } from "@phocap/core"
import type { Database } from "../platform/database/index.ts"

/** How often something of a kind was done for an audience of a place, and how many it reached. */
export interface Tally extends Pick<CampaignItem, "kind" | "hamlet" | "audience"> {
  readonly unit: string
  readonly times: number
  readonly reached: number
}

/** What units did between two days to spread the word, counted by place, audience and kind. */
export async function readTallies(
  { pool }: Database,
  provinceCode: string,
  codes: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Tally[]> {
  const { rows } = await pool.query<Tally>(
    `SELECT unit_code AS unit, kind, hamlet, audience, count(*)::int AS times, coalesce(sum(reached), 0)::int AS reached
      FROM campaign_item WHERE province_code = $1 AND unit_code = ANY($2) AND "on" BETWEEN $3 AND $4
      GROUP BY unit_code, kind, hamlet, audience`,
    [provinceCode, codes, from, to],
  )
  return rows
}
