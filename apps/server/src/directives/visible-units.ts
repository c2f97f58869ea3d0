import { PhocapError, referenceDate, vietnamDay } from "@phocap/core"
import { may } from "../platform/auth/authorise.ts"
import type { Database } from "../platform/database/index.ts"
import type { Context } from "../platform/http/context.ts"
import { communesOf, getUnit, type UnitAt } from "../platform/population/find-unit.ts"

/** Units whose directives somebody in a unit sees, by code; null is every unit of the province. */
export interface Sight {
  readonly unit: UnitAt
  readonly codes: readonly string[] | null
}

/**
 * Directives that concern a unit: its own, those of the levels above it, and those of the units that it came from in a
 * merger with the levels that stood above these: what a town ordered lives on in its wards. A province sees all of its own.
 */
export async function sightOf(database: Database, code: string, year: number): Promise<Sight> {
  const unit = await getUnit(database, code, year)
  if (unit.level === 1) return { unit, codes: null }
  const date = referenceDate(year)
  const { rows } = await database.pool.query<{ code: string }>(
    `WITH RECURSIVE own AS (
        SELECT $2::text AS code
        UNION
        SELECT s.from_code FROM unit_successor s
          WHERE s.to_province_code = $1 AND s.province_code = $1 AND s.to_code = $2 AND s.on_date <= $3
      ), above AS (
        SELECT code FROM own
        UNION
        SELECT u.parent_code FROM above a JOIN unit u ON u.province_code = $1 AND u.code = a.code
          WHERE u.parent_code IS NOT NULL AND u.valid_from <= $3
      )
      SELECT DISTINCT code FROM above`,
    [unit.provinceCode, unit.code, date],
  )
  const below = unit.level === 2 ? await communesOf(database, unit, year) : []
  return { unit, codes: [...rows.map((row) => row.code), ...below.map((one) => one.code)] }
}

/** Whether a unit's own people decide there on what `owner` ordered: their own, or of a unit that is no more. */
export async function decidesFor(
  { pool }: Database,
  { unit }: Sight,
  owner: string,
  today: string,
): Promise<boolean> {
  if (unit.code === owner) return true
  const { rowCount } = await pool.query(
    `SELECT FROM unit WHERE province_code = $1 AND code = $2 AND valid_from <= $3
      AND (valid_to IS NULL OR valid_to > $3) LIMIT 1`,
    [unit.provinceCode, owner, today],
  )
  return rowCount === 0
}

/** Whether a unit stands above `owner` as that is, or last was: what is raised to its level it may settle. */
export async function standsAbove(
  { pool }: Database,
  { unit, codes }: Sight,
  owner: string,
): Promise<boolean> {
  if (codes !== null && !codes.includes(owner)) return false
  const { rows } = await pool.query<{ level: number }>(
    "SELECT level FROM unit WHERE province_code = $1 AND code = $2 ORDER BY valid_from DESC LIMIT 1",
    [unit.provinceCode, owner],
  )
  return unit.level < (rows[0]?.level ?? 0)
}

/** Whether the one who asks may change, from the unit where they stand, what `owner` ordered. */
export async function mayEdit(
  { actor, database, now }: Context,
  sight: Sight,
  owner: string,
  year: number,
): Promise<boolean> {
  const { provinceCode, code } = sight.unit
  return (
    may(actor, "edit-directives", { provinceCode, unitCode: code, year }) &&
    (await decidesFor(database, sight, owner, vietnamDay(now())))
  )
}

/** Refuses what only the people of the unit that ordered something may change. Throws `directive.owner`. */
export async function requireDecider(database: Database, sight: Sight, owner: string, today: string) {
  if (await decidesFor(database, sight, owner, today)) return
  throw new PhocapError(
    "directive.owner",
    "Văn bản và nhiệm vụ này do cấp khác ban hành, giao và theo dõi.",
    "Gửi báo cáo, đề nghị; cấp giao nhiệm vụ sẽ quyết định.",
    403,
  )
}
