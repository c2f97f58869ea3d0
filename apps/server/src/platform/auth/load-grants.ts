import type { Role } from "@phocap/contract"
import type { Database } from "../database/index.ts"
import type { Grant } from "./actor.ts"
import { schoolRoles } from "./policy-table.ts"
import { unitKey } from "./scope.ts"

interface Row {
  role: Role
  province_code: string | null
  unit_code: string | null
  school_code: string | null
  first_round: number | null
  last_round: number | null
}

/** How long the reach of a unit is kept: units change when a list of them is imported, a few times a year. */
const keptFor = 30_000

const known = new WeakMap<
  Database["pool"],
  Map<string, { at: number; scope: Promise<ReadonlySet<string>> }>
>()

/** The roles of accounts in force on a day (`YYYY-MM-DD`), the widest first as they were granted. */
export async function loadGrants(
  database: Database,
  accountIds: readonly string[],
  day: string,
): Promise<Grant[]> {
  const { rows } = await database.pool.query<Row>(
    `SELECT role, province_code, unit_code, school_code, first_round, last_round FROM account_role
     WHERE account_id = ANY($1) AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2)
     ORDER BY unit_code IS NOT NULL, granted_at, id`,
    [accountIds, day],
  )
  return Promise.all(
    rows.map(async (row) => ({
      role: row.role,
      scope:
        row.province_code === null || row.unit_code === null
          ? "everywhere"
          : await scopeOfUnit(database, row.province_code, row.unit_code),
      ...(schoolRoles.includes(row.role) ? { school: row.school_code } : {}),
      firstRound: row.first_round,
      lastRound: row.last_round,
    })),
  )
}

/** The units that a role held in `unit` reaches. */
export async function scopeOfUnit(
  database: Database,
  province: string,
  unit: string,
): Promise<ReadonlySet<string>> {
  const scopes =
    known.get(database.pool) ?? new Map<string, { at: number; scope: Promise<ReadonlySet<string>> }>()
  known.set(database.pool, scopes)
  const key = unitKey(province, unit)
  const kept = scopes.get(key)
  if (kept !== undefined && performance.now() - kept.at < keptFor) return kept.scope
  const scope = readScope(database, province, unit)
  scopes.set(key, { at: performance.now(), scope })
  scope.catch(() => scopes.delete(key))
  return scope
}

/**
 * The unit, all below it, and what became part of either: a ward made in 2025 holds the books of the wards that it was
 * made from, even where they lay in another province.
 */
async function readScope({ pool }: Database, province: string, unit: string): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ province_code: string; code: string }>(
    `WITH RECURSIVE reached (province_code, code) AS (
       SELECT $1::text COLLATE "C", $2::text COLLATE "C"
       UNION
       SELECT step.province_code, step.code FROM reached r
       CROSS JOIN LATERAL (
         SELECT u.province_code, u.code FROM unit u
         WHERE u.province_code = r.province_code AND u.parent_code = r.code AND u.code <> r.code
         UNION ALL
         SELECT s.province_code, s.from_code FROM unit_successor s
         WHERE s.to_province_code = r.province_code AND s.to_code = r.code
       ) step
     ) SELECT province_code, code FROM reached`,
    [province, unit],
  )
  return new Set(rows.map((row) => unitKey(row.province_code, row.code)))
}
