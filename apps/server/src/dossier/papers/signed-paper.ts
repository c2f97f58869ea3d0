import type { AdministrativeDocument } from "@phocap/core"
import type { PaperProof } from "@phocap/documents"

/** A paper as it was signed, whole: what the record says later does not reach it. */
export interface SignedPaper {
  readonly document: AdministrativeDocument
  /** Every figure that the text names, by id. */
  readonly figures: Readonly<Record<string, { readonly label: string; readonly text: string }>>
  /** What the office's own file was filled with, where it had one. */
  readonly template: { readonly sha256: string; readonly fields: Readonly<Record<string, string>> } | null
  readonly dataVersion: number
  /** Travels inside every file of the paper. */
  readonly proof: PaperProof
  /** Printed in the foot of every page: the beginning of the proof's hash. */
  readonly code: string
  readonly at: string
  readonly by: string
}
