import { canonicalJson } from "./canonical-json.ts"
import { type Receipt, receiptHash } from "./receipt.ts"

/** What a check of a receipt found; `differences` names the parts that no longer agree with the record. */
export interface ReceiptCheck {
  readonly intact: boolean
  readonly replayed: boolean | null
  readonly differences: readonly string[]
}

/**
 * Checks that a receipt was not altered (its own hash) and, where a fresh receipt of the same unit and round is at
 * hand, that record and law still give it, byte for byte.
 */
export function verifyReceipt(receipt: Receipt, fresh: Receipt | null): ReceiptCheck {
  const { hash, ...body } = receipt
  const intact = receiptHash(body) === hash
  if (fresh === null) return { intact, replayed: null, differences: [] }
  const differences = (Object.keys(fresh) as (keyof Receipt)[]).filter(
    (part) => canonicalJson(receipt[part]) !== canonicalJson(fresh[part]),
  )
  return { intact, replayed: differences.length === 0, differences }
}
