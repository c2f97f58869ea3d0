import type { Context } from "../../platform/http/context.ts"
import type { RoundStamp } from "../../platform/population/commune.ts"
import type { UnitAt } from "../../platform/population/find-unit.ts"

interface RoundOf extends Pick<RoundStamp, "state" | "dataVersion"> {
  readonly unit: UnitAt
}

/** How the round stands in each of the communes; one without a round is open and empty. */
export async function roundsOf(
  { database }: Context,
  communes: readonly UnitAt[],
  year: number,
): Promise<RoundOf[]> {
  const [first] = communes
  if (first === undefined) return []
  const codes = communes.map((one) => one.code)
  const rows = await database.query
    .selectFrom("round")
    .select(["unit_code", "state", "data_version"])
    .where("province_code", "=", first.provinceCode)
    .where("unit_code", "in", codes)
    .where("year", "=", year)
    .execute()
  return communes.map((unit) => {
    const row = rows.find((one) => one.unit_code === unit.code)
    return { unit, state: row?.state ?? "open", dataVersion: Number(row?.data_version ?? 0) }
  })
}
