import type { Database } from "../database/index.ts"
import { communesOf, districtsOf, type UnitAt } from "./find-unit.ts"

/** A unit and all below it in a round. */
export interface UnitsWithin {
  /** Those right below it: its districts, or its communes where there are none between; a commune has none. */
  readonly below: readonly UnitAt[]
  readonly communes: readonly UnitAt[]
  /** Of all of them, its own first. */
  readonly codes: readonly string[]
}

export async function unitsWithin(database: Database, unit: UnitAt, round: number): Promise<UnitsWithin> {
  if (unit.level === 3) return { below: [], communes: [unit], codes: [unit.code] }
  const communes = await communesOf(database, unit, round)
  const districts = unit.level === 1 ? await districtsOf(database, unit, round) : []
  const codes = [unit, ...districts, ...communes].map((one) => one.code)
  return { below: districts.length > 0 ? districts : communes, communes, codes: [...new Set(codes)] }
}
