import { engineVersion, type Receipt } from "@phocap/engine"
import type { Context } from "../platform/http/context.ts"
import type { SealHashes } from "../platform/ledger/index.ts"
import { sealProofOf } from "./seal-proof.ts"

/** A sealed round worked out again: `differs` names, in Vietnamese, what no longer comes out as it was sealed. */
export interface SealComparison {
  readonly unitCode: string
  readonly year: number
  /** Law, forms or engine are others than then, so that figures cannot be held against the seal. */
  readonly comparable: boolean
  readonly differs: readonly string[]
}

/**
 * Works every sealed round out again, unit after unit, and holds verdicts and official tables against what was sealed.
 * Rounds without such a proof (sealed before there was one) are passed over.
 * @param only - a unit's code, to look at that one alone
 */
export async function* compareSeals(context: Context, only?: string): AsyncGenerator<SealComparison> {
  const { rows } = await context.database.pool.query<{
    unitCode: string
    year: number
    receipt: Receipt
    proof: SealHashes
  }>(
    `SELECT unit_code AS "unitCode", round_year AS year, receipt, proof FROM round_seal
      WHERE proof IS NOT NULL AND ($1::text IS NULL OR unit_code = $1)
      ORDER BY province_code, unit_code, round_year`,
    [only ?? null],
  )
  for (const { unitCode, year, receipt, proof } of rows) {
    const commune = await context.populations.commune(unitCode, year)
    const { hashes, receipt: fresh } = await sealProofOf(context, commune)
    const comparable =
      receipt.engine === engineVersion && hashes.law === proof.law && hashes.forms === proof.forms
    const differs = Object.keys({ ...proof.tables, ...hashes.tables })
      .filter((code) => proof.tables[code] !== hashes.tables[code])
      .map((code) => `biểu ${code}`)
    if (hashes.verdicts !== proof.verdicts) differs.unshift("kết quả đạt chuẩn")
    if (fresh.people.hash !== receipt.people.hash) differs.unshift("dữ kiện của từng người")
    yield { unitCode, year, comparable, differs: comparable ? differs : [] }
  }
}
