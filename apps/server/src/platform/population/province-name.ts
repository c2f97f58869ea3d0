import type { Database } from "../database/index.ts"

/** The name of a province as it is called now; empty where none is known. */
export async function provinceName({ query }: Database, provinceCode: string): Promise<string> {
  const row = await query
    .selectFrom("unit")
    .select("name")
    .where("province_code", "=", provinceCode)
    .where("level", "=", 1)
    .orderBy("valid_from", "desc")
    .executeTakeFirst()
  return row?.name ?? ""
}
