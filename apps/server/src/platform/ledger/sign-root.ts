import { type Database, inTransaction } from "../database/index.ts"
import { canonicalJson } from "./canonical-json.ts"
import { chainStart } from "./chain.ts"
import { type LedgerRoot, rootColumns, rootHash } from "./root.ts"
import type { SigningKey } from "./signing-key.ts"

/** Number of the advisory lock under which roots are made, so that two processes do not make the same one. */
const lockNumber = 7_482_904

/**
 * Signs how far every unit of a province has come. Nothing is signed twice: without a change since the last root there is
 * no new one.
 * @returns the root; undefined when nothing had changed
 */
export function signRoot(
  db: Database,
  provinceCode: string,
  key: SigningKey,
  at: string,
): Promise<LedgerRoot | undefined> {
  return inTransaction(db, async ({ client }) => {
    await client.query("SELECT pg_advisory_xact_lock($1)", [lockNumber])
    const { rows } = await client.query<[string, number, number, string]>({
      text: `SELECT unit_code, batches, entries, hash FROM ledger_head
        WHERE province_code = $1 AND batches > 0 ORDER BY unit_code`,
      values: [provinceCode],
      rowMode: "array",
    })
    const before = await client.query<LedgerRoot>(
      `SELECT ${rootColumns} FROM ledger_root WHERE province_code = $1 ORDER BY ordinal DESC LIMIT 1`,
      [provinceCode],
    )
    const last = before.rows[0]
    const heads = canonicalJson(rows)
    if (rows.length === 0 || last?.heads === heads) return undefined
    const body = {
      provinceCode,
      ordinal: (last?.ordinal ?? 0) + 1,
      at: new Date(at).toISOString(),
      heads,
    }
    const hash = rootHash(last?.hash ?? chainStart, body)
    const root: LedgerRoot = { ...body, hash, publicKey: key.publicKey, signature: key.sign(hash) }
    await client.query(
      `INSERT INTO ledger_root (province_code, ordinal, at, heads, hash, public_key, signature)
        VALUES ($1, $2, $3, $4::json, $5, $6, $7)`,
      [provinceCode, root.ordinal, root.at, heads, hash, root.publicKey, root.signature],
    )
    return root
  })
}
