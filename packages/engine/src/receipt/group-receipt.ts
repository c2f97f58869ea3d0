import type { LawPack } from "../law/law-pack.ts"
import type { AggregateVerdict, ChildResult } from "../verdict/judge-shares.ts"
import { engineVersion, type Receipt } from "./receipt.ts"
import { lawHashes, receiptHash } from "./receipt-hash.ts"

/** A verdict of a unit above with the results that it was judged from. */
export interface JudgedShares {
  readonly verdict: AggregateVerdict
  readonly children: readonly ChildResult[]
}

/**
 * What proves the verdicts of a district or province: which law, how each unit below stands, what follows from it. Of
 * every commune whose round is sealed it names the receipt, so that nothing below can change unseen.
 */
export interface GroupReceipt {
  readonly format: "phocap-group-receipt/1"
  readonly engine: number
  readonly unit: Receipt["unit"]
  readonly year: number
  readonly date: string
  readonly law: Readonly<Record<string, string>>
  readonly communes: readonly {
    readonly code: string
    readonly name: string
    /** Hash of the receipt with which its round was sealed; null while it is open. */
    readonly receipt: string | null
  }[]
  readonly judged: readonly JudgedShares[]
  /** SHA-256 of the canonical JSON of everything above. */
  readonly hash: string
}

/** Makes the receipt of the verdicts of a district or province; the date is that of the round's figures. */
export function makeGroupReceipt(given: {
  pack: LawPack
  unit: Receipt["unit"]
  year: number
  date: string
  communes: GroupReceipt["communes"]
  judged: readonly JudgedShares[]
}): GroupReceipt {
  const { pack, unit, year, date, communes, judged } = given
  const body: Omit<GroupReceipt, "hash"> = {
    format: "phocap-group-receipt/1",
    engine: engineVersion,
    unit,
    year,
    date,
    law: lawHashes(pack, ["definitions", "standards", "shares"]),
    communes,
    judged,
  }
  return { ...body, hash: receiptHash(body) }
}
