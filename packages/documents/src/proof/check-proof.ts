import { verifyReceipt } from "@phocap/engine"
import type { ProofFinding } from "./proof-finding.ts"
import type { FoundProof } from "./read-proof.ts"
import { receiptFigures } from "./receipt-figures.ts"

export interface ProofCheck {
  /** Figures in the text that differ from those of the proof. */
  readonly altered: readonly ProofFinding[]
  /** Figures of the proof that differ from the receipt of the verdicts. */
  readonly contradicting: readonly ProofFinding[]
  readonly receiptIntact: boolean | null
  readonly sound: boolean
  /** How many figures (in a PDF: sentences) were compared with the text, and how many with the receipt. */
  readonly compared: { readonly text: number; readonly receipt: number }
}

/** Holds a file against itself: text against proof, proof against receipt, receipt against its own hash. */
export function checkProof({ proof, shown, printed }: FoundProof): ProofCheck {
  const altered: ProofFinding[] = [...(printed?.missing ?? [])]
  let text = printed?.compared ?? 0
  for (const [id, texts] of shown ?? []) {
    const known = proof.figures[id]
    for (const found of texts) {
      text++
      if (known?.text !== found) {
        altered.push({ label: known?.label ?? id, expected: known?.text ?? "không có", found })
      }
    }
  }
  for (const [id, { label, text: expected }] of Object.entries(proof.figures)) {
    if (shown !== null && !shown.has(id) && expected !== "")
      altered.push({ label, expected, found: "không còn" })
  }
  const contradicting: ProofFinding[] = []
  let receipt = 0
  if (proof.receipt !== null) {
    for (const [id, expected] of receiptFigures(proof.receipt)) {
      const known = proof.figures[id]
      if (known === undefined) continue
      receipt++
      if (known.text !== expected) contradicting.push({ label: known.label, expected, found: known.text })
    }
  }
  const receiptIntact = proof.receipt === null ? null : verifyReceipt(proof.receipt, null).intact
  return {
    altered,
    contradicting,
    receiptIntact,
    sound: altered.length === 0 && contradicting.length === 0 && receiptIntact !== false,
    compared: { text, receipt },
  }
}
