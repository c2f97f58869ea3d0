import type { Database } from "../database/index.ts"
import { signRoot } from "./sign-root.ts"
import type { SigningKey } from "./signing-key.ts"

/** The day in Viet Nam (UTC+7). */
const dayOf = (at: string) => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10)

/**
 * Signs the root of every province that has changed and has none of today yet.
 * @returns the provinces that were signed
 */
export async function signDaily(db: Database, key: SigningKey, now: string): Promise<string[]> {
  const { rows } = await db.pool.query<{ province: string; last: string | null }>(
    `SELECT h.province_code AS province,
        (SELECT max(r.at) FROM ledger_root r WHERE r.province_code = h.province_code) AS last
      FROM ledger_head h GROUP BY h.province_code ORDER BY h.province_code`,
  )
  const signed: string[] = []
  for (const { province, last } of rows) {
    if (last !== null && dayOf(last) === dayOf(now)) continue
    if ((await signRoot(db, province, key, now)) !== undefined) signed.push(province)
  }
  return signed
}
