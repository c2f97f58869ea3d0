import { vietnamDay } from "@phocap/core"
import type { Database } from "../database/index.ts"
import { signRoot } from "./sign-root.ts"
import type { SigningKey } from "./signing-key.ts"

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
    if (last !== null && vietnamDay(last) === vietnamDay(now)) continue
    if ((await signRoot(db, province, key, now)) !== undefined) signed.push(province)
  }
  return signed
}
