import { PhocapError, unitLevel } from "@phocap/core"
import type { Database } from "../platform/database/index.ts"
import { getUnit } from "../platform/population/find-unit.ts"
import type { Scope } from "./person-lines.ts"

/** The commune and round that records are looked for in. Throws `unit.missing`, or `unit.level` above communes. */
export async function scopeOf(
  database: Database,
  place: { readonly unit: string; readonly year: number },
): Promise<Scope> {
  const unit = await getUnit(database, place.unit, place.year)
  if (unit.level !== unitLevel.commune) {
    throw new PhocapError(
      "unit.level",
      "Hộ và người chỉ xem được ở từng xã, phường.",
      "Chọn một xã, phường của đơn vị này.",
      400,
    )
  }
  return { provinceCode: unit.provinceCode, unitCode: unit.code, year: place.year }
}
