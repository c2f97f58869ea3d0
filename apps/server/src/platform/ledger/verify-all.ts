import type { Database } from "../database/index.ts"
import type { Alteration } from "./alteration.ts"
import type { SigningKey } from "./signing-key.ts"
import { type Verification, verifyLedger } from "./verify.ts"
import { verifyRoots } from "./verify-roots.ts"
import { verifyShared } from "./verify-shared.ts"

/** What was found of one unit, or of what belongs to a province as a whole: its school list, its signed roots. */
export interface UnitVerification {
  readonly provinceCode: string
  readonly unitCode: string | null
  readonly verification: Verification
}

/**
 * Verifies every chain, every record and every signed root, unit after unit; also units of which only records are left.
 * @param only - a unit's code, to look at that one alone
 */
export async function* verifyAll(
  db: Database,
  trusted: SigningKey["trusted"],
  only?: string,
): AsyncGenerator<UnitVerification> {
  const { rows } = await db.pool.query<{ province: string; units: string[] }>(
    `SELECT province_code AS province, array_agg(unit_code ORDER BY unit_code) AS units FROM (
        SELECT province_code, unit_code FROM ledger_head
        UNION SELECT province_code, unit_code FROM ledger_batch
        UNION SELECT province_code, unit_code FROM round
      ) found WHERE $1::text IS NULL OR unit_code = $1 GROUP BY province_code ORDER BY province_code`,
    [only ?? null],
  )
  for (const { province, units } of rows) {
    const roots = await verifyRoots(db, province, trusted)
    const ofProvince = { provinceCode: province, unitCode: null }
    if (roots.alteration !== undefined) yield { ...ofProvince, verification: found(roots.alteration) }
    for (const unit of units) {
      const verification = await verifyLedger(db, province, unit, roots.signed.get(unit))
      yield { provinceCode: province, unitCode: unit, verification }
    }
    const shared = await verifyShared(db, province)
    if (shared !== undefined) yield { ...ofProvince, verification: found(shared) }
  }
}

function found(alteration: Alteration): Verification {
  return { sound: false, alteration }
}
