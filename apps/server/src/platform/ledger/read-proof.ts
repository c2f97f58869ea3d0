import type { Database } from "../database/index.ts"
import type { Scope } from "./row-lookup.ts"

/** Roots shown. */
const shown = 30

/** How long a unit's chain is, and the roots over its province, newest first. */
export async function readProof(
  { pool }: Database,
  { provinceCode, unitCode }: Pick<Scope, "provinceCode" | "unitCode">,
): Promise<{
  batches: number
  entries: number
  hash: string
  roots: { at: string; hash: string; publicKey: string }[]
}> {
  const head = await pool.query<{ batches: number; entries: number; hash: string }>(
    "SELECT batches, entries, hash FROM ledger_head WHERE province_code = $1 AND unit_code = $2",
    [provinceCode, unitCode],
  )
  const roots = await pool.query<{ at: string; hash: string; publicKey: string }>(
    `SELECT at, hash, public_key AS "publicKey" FROM ledger_root WHERE province_code = $1
      ORDER BY ordinal DESC LIMIT ${shown}`,
    [provinceCode],
  )
  return { ...(head.rows[0] ?? { batches: 0, entries: 0, hash: "" }), roots: roots.rows }
}
