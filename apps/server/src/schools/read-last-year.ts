import type { Database } from "../platform/database/index.ts"

/** What a school reported of a level a round earlier, whichever unit it stood in then; empty when nothing is known. */
export async function readLastYear(
  { query }: Database,
  provinceCode: string,
  schoolCode: string,
  level: number,
  year: number,
): Promise<Record<string, number | null>> {
  const row = await query
    .selectFrom("school_report")
    .select("values")
    .where("province_code", "=", provinceCode)
    .where("school_code", "=", schoolCode)
    .where("level", "=", level)
    .where("round_year", "=", year - 1)
    .executeTakeFirst()
  return row?.values ?? {}
}
