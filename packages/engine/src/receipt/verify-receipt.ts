import type { AggregateVerdict, ChildResult } from "../verdict/judge-shares.ts"
import { canonicalJson } from "./canonical-json.ts"
import type { GroupReceipt } from "./group-receipt.ts"
import type { Receipt } from "./receipt.ts"
import { receiptHash } from "./receipt-hash.ts"

/** What a check of a receipt found; `differences` names the parts that no longer agree with the record. */
export interface ReceiptCheck {
  readonly intact: boolean
  readonly replayed: boolean | null
  readonly differences: readonly string[]
}

/** Whether the shares of a verdict count the very units that are listed below it. */
function countsAgree(verdict: AggregateVerdict, children: readonly ChildResult[]): boolean {
  return verdict.levels.every(({ level, shares }) =>
    shares.every(({ among, reached, open, of }) => {
      const group = children.filter((child) => among === "all" || child.area === among)
      const at = (state: "met" | "unmet") => group.filter((child) => child.levels[level] === state).length
      return of === group.length && reached === at("met") && open === group.length - reached - at("unmet")
    }),
  )
}

/**
 * Checks that a receipt was not altered (its own hash; of a unit above also that its shares follow from the units that it
 * lists) and, where a fresh receipt of the same unit and round is at hand, that record and law still give it, byte for
 * byte.
 */
export function verifyReceipt(
  receipt: Receipt | GroupReceipt,
  fresh: Receipt | GroupReceipt | null,
): ReceiptCheck {
  const { hash, ...body } = receipt
  const follows =
    receipt.format === "phocap-receipt/1" ||
    receipt.judged.every(({ verdict, children }) => countsAgree(verdict, children))
  const intact = receiptHash(body) === hash && follows
  if (fresh === null) return { intact, replayed: null, differences: [] }
  const parts = (of: object) => new Map<string, unknown>(Object.entries(of))
  const before = parts(receipt)
  const differences = [...parts(fresh)]
    .filter(([part, value]) => canonicalJson(before.get(part)) !== canonicalJson(value))
    .map(([part]) => part)
  return { intact, replayed: differences.length === 0, differences }
}
