import type { CampaignTarget } from "@phocap/core"
import type { Database } from "../platform/database/index.ts"

/** What the plan of a unit asks for. */
export type UnitTarget = CampaignTarget & { readonly unit: string }

/** What plans of units ask of some years to spread the word. */
export function findTargets(
  { query }: Pick<Database, "query">,
  provinceCode: string,
  codes: readonly string[],
  years: readonly number[],
): Promise<UnitTarget[]> {
  return query
    .selectFrom("campaign_target")
    .select(["unit_code as unit", "id", "year", "hamlet", "audience", "sessions", "people", "visits"])
    .where("province_code", "=", provinceCode)
    .where("unit_code", "in", [...codes])
    .where("year", "in", [...years])
    .execute()
}
