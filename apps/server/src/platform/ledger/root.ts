import { canonicalJson, type Json } from "./canonical-json.ts"
import { link } from "./chain.ts"

/** How far every unit of a province had come at a moment, chained to the root before and signed. */
export interface LedgerRoot {
  readonly provinceCode: string
  readonly ordinal: number
  readonly at: string
  /** `[[unit, batches, entries, hash]…]`, canonical JSON. */
  readonly heads: string
  readonly hash: string
  readonly publicKey: string
  readonly signature: string
}

/** The hash that is signed: over the root before, when and where, and every head. */
export function rootHash(
  previous: string,
  root: Pick<LedgerRoot, "provinceCode" | "ordinal" | "at" | "heads">,
): string {
  return link(previous, `${canonicalJson([root.provinceCode, root.ordinal, root.at] as Json)}\n${root.heads}`)
}

export const rootColumns = `province_code AS "provinceCode", ordinal, at, heads::text AS heads, hash,
  public_key AS "publicKey", signature`
