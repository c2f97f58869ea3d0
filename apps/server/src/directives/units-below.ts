import type { Database } from "../platform/database/index.ts"
import { communesOf, districtsOf, findUnit, type UnitAt } from "../platform/population/find-unit.ts"

/**
 * The units right below one that issued a plan, in the year in which it did: those that must write a plan under it. Of a
 * province these were its districts while there were any, and its communes since; a commune has none.
 */
export async function unitsBelow(database: Database, code: string, year: number): Promise<UnitAt[]> {
  const unit = await findUnit(database, code, year)
  if (unit === null || unit.level === 3) return []
  const districts = unit.level === 1 ? await districtsOf(database, unit, year) : []
  return districts.length > 0 ? districts : communesOf(database, unit, year)
}
