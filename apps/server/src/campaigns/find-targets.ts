import type { CampaignTarget } from "@phocap/core"
import type { Database } from "../platform/database/index.ts"
import type { UnitAt } from "../platform/population/find-unit.ts"

/** What a unit's plan asks of a year to spread the word. */
export function findTargets(
  { query }: Database,
  { provinceCode, code }: UnitAt,
  year: number,
): Promise<CampaignTarget[]> {
  return query
    .selectFrom("campaign_target")
    .select(["id", "year", "hamlet", "audience", "sessions", "people", "visits"])
    .where("province_code", "=", provinceCode)
    .where("unit_code", "=", code)
    .where("year", "=", year)
    .execute()
}
