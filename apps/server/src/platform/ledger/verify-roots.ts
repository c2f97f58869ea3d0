import type { Database } from "../database/index.ts"
import type { Alteration } from "./alteration.ts"
import { chainStart } from "./chain.ts"
import { type LedgerRoot, rootColumns, rootHash } from "./root.ts"
import { isSignedBy, type SigningKey } from "./signing-key.ts"
import type { SignedHead } from "./verify.ts"

/** What the roots of a province say of each of its units; or the first root that is not as it was signed. */
export interface RootsVerified {
  readonly roots: number
  readonly signed: ReadonlyMap<string, readonly SignedHead[]>
  readonly alteration: Alteration | undefined
}

/** Checks the chain of a province's roots and their signatures. */
export async function verifyRoots(
  db: Database,
  provinceCode: string,
  trusted: SigningKey["trusted"],
): Promise<RootsVerified> {
  const { rows } = await db.pool.query<LedgerRoot>(
    `SELECT ${rootColumns} FROM ledger_root WHERE province_code = $1 ORDER BY ordinal`,
    [provinceCode],
  )
  const signed = new Map<string, SignedHead[]>()
  let previous = chainStart
  for (const [i, root] of rows.entries()) {
    const problem = problemOf(root, i + 1, previous, trusted)
    if (problem !== undefined) {
      const message = `Dấu ký thứ ${root.ordinal} của lịch sử ${problem}`
      const alteration = { seq: null, batchId: null, entity: "root", id: String(root.ordinal), message }
      return { roots: rows.length, signed, alteration }
    }
    previous = root.hash
    for (const [unit, batches, entries, hash] of JSON.parse(root.heads) as [
      string,
      number,
      number,
      string,
    ][]) {
      const heads = signed.get(unit) ?? []
      if (heads.at(-1)?.batches !== batches) signed.set(unit, [...heads, { batches, entries, hash }])
    }
  }
  return { roots: rows.length, signed, alteration: undefined }
}

function problemOf(
  root: LedgerRoot,
  ordinal: number,
  previous: string,
  trusted: SigningKey["trusted"],
): string | undefined {
  if (root.ordinal !== ordinal || rootHash(previous, root) !== root.hash) {
    return "đã bị sửa, xoá hoặc chèn ngoài phần mềm."
  }
  if (!isSignedBy(root.publicKey, root.hash, root.signature)) return "có chữ ký sai."
  if (!trusted.has(root.publicKey)) {
    return `được ký bằng khóa lạ (${root.publicKey}). Nếu đúng là máy cũ của đơn vị, ghi khóa này vào keys/trusted.txt.`
  }
  return undefined
}
