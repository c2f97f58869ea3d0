import type { ProgrammeVerdict } from "@phocap/engine"
import type { Context } from "../platform/http/context.ts"
import { communesOf, findUnit, type UnitAt } from "../platform/population/find-unit.ts"
import { verdictsOfCommune } from "./commune-summary.ts"

/** Years looked back on, the present one included. */
const span = 5

/** A commune and what it came to in a year. */
export interface CommuneVerdicts {
  readonly unit: UnitAt
  readonly verdicts: readonly ProgrammeVerdict[]
}

/** What the communes of a unit came to in a year: of a commune itself, or before the merger of 2025 its predecessors. */
export interface YearVerdicts {
  readonly year: number
  readonly communes: readonly CommuneVerdicts[]
}

/** What every commune of a unit, or a commune itself, comes to in a year; those without records too. */
export async function communeVerdicts(
  context: Context,
  unit: UnitAt,
  year: number,
): Promise<CommuneVerdicts[]> {
  return verdictsOf(context, unit.level === 3 ? [unit] : await communesOf(context.database, unit, year), year)
}

async function verdictsOf(
  context: Context,
  units: readonly UnitAt[],
  year: number,
): Promise<CommuneVerdicts[]> {
  const found: CommuneVerdicts[] = []
  // One after another: a commune that must be judged anew fills the memory for a moment.
  for (const unit of units) {
    found.push({ unit, verdicts: await verdictsOfCommune(context, unit, year) })
  }
  return found
}

/** The communes that became a commune, or stood below a unit, in a year. */
async function communesIn(context: Context, unit: UnitAt, year: number): Promise<UnitAt[]> {
  if (unit.level !== 3) {
    const then = await findUnit(context.database, unit.code, year)
    return then === null ? [] : communesOf(context.database, then, year)
  }
  const { rows } = await context.database.pool.query<{ from_code: string }>(
    `SELECT DISTINCT from_code FROM unit_successor
     WHERE to_province_code = $1 AND to_code = $2 AND on_date > make_date($3, 9, 30)`,
    [unit.provinceCode, unit.code, year],
  )
  const codes = rows.length > 0 ? rows.map((row) => row.from_code) : [unit.code]
  const found = await Promise.all(codes.map((code) => findUnit(context.database, code, year)))
  return found.filter((one): one is UnitAt => one !== null && one.level === 3)
}

/** Which of the communes have records of a year: one without has no figures, which is not none reached. */
async function withRecords(context: Context, units: readonly UnitAt[], year: number): Promise<UnitAt[]> {
  const { rows } = await context.database.pool.query<{ code: string }>(
    `SELECT code FROM unnest($2::text[]) AS code WHERE EXISTS (SELECT FROM person_record p
       WHERE p.province_code = $1 AND p.unit_code = code AND p.round_year = $3)`,
    [units[0]?.provinceCode ?? "", units.map((unit) => unit.code), year],
  )
  const held = new Set(rows.map((row) => row.code))
  return units.filter((unit) => held.has(unit.code))
}

/** The communes of the last years that have records, oldest first. */
export async function pastCommunes(
  context: Context,
  unit: UnitAt,
  year: number,
): Promise<{ readonly year: number; readonly communes: readonly UnitAt[] }[]> {
  const found: { year: number; communes: readonly UnitAt[] }[] = []
  for (let at = year - span + 1; at <= year; at++) {
    const communes = await withRecords(context, await communesIn(context, unit, at), at)
    if (communes.length > 0) found.push({ year: at, communes })
  }
  return found
}

/** The verdicts of the same years. */
export async function pastVerdicts(context: Context, unit: UnitAt, year: number): Promise<YearVerdicts[]> {
  const found: YearVerdicts[] = []
  for (const { year: at, communes } of await pastCommunes(context, unit, year)) {
    found.push({ year: at, communes: await verdictsOf(context, communes, at) })
  }
  return found
}
