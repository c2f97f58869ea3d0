import type { GroupReceipt, Receipt } from "@phocap/engine"
import type { PaperProof } from "./paper-proof.ts"
import type { ProofFinding } from "./proof-finding.ts"
import { receiptFigures } from "./receipt-figures.ts"

/** How a paper stands to the receipt of a sealed round. */
export interface ReceiptComparison {
  /** The paper was made from the very records and law that were sealed. */
  readonly same: boolean
  /** How many figures of the paper the receipt knows, and those that it has otherwise. */
  readonly compared: number
  readonly differing: readonly ProofFinding[]
}

/** Holds the figures that a paper carries against the receipt of its sealed round. */
export function compareWithReceipt(proof: PaperProof, receipt: Receipt | GroupReceipt): ReceiptComparison {
  const known = [...receiptFigures(receipt)].flatMap(([id, expected]) => {
    const figure = proof.figures[id]
    return figure === undefined ? [] : [{ label: figure.label, expected, found: figure.text }]
  })
  return {
    same: proof.receipt?.hash === receipt.hash,
    compared: known.length,
    differing: known.filter(({ expected, found }) => expected !== found),
  }
}
