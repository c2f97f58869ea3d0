import type { Database } from "../platform/database/index.ts"
import { findUnit, type UnitAt } from "../platform/population/find-unit.ts"
import { unitsWithin } from "../platform/population/units-within.ts"

/**
 * The units right below one that issued a plan, in the year in which it did: those that must write a plan under it. Of a
 * province these were its districts while there were any, and its communes since; a commune has none.
 */
export async function unitsBelow(database: Database, code: string, year: number): Promise<readonly UnitAt[]> {
  const unit = await findUnit(database, code, year)
  return unit === null ? [] : (await unitsWithin(database, unit, year)).below
}
