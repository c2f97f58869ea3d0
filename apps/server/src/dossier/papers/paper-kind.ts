import type { DossierReason } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import type { Draft } from "../compose/draft.ts"
import type { FigureBook } from "../figures/figure-book.ts"

/** A paper that an office writes for its dossier. */
export interface PaperKind {
  /** In addresses and files. */
  readonly paper: string
  readonly title: string
  readonly file: string
  readonly group: "request" | "inspection" | "decision" | "table"
  /** Instrument and article that ask for it; null where it is local practice. */
  readonly ground: { readonly instrument: string; readonly article: string } | null
  /** What asks for it, or who decides by it, was not read in the instrument. */
  readonly needsCheck: boolean
  /** The draft, and the figures that it and its passages may name. */
  readonly make: () => { readonly draft: Draft; readonly book: FigureBook }
  /** What only this paper still lacks, beside what the office has yet to write into it. */
  readonly reasons: () => DossierReason[]
}

/** Throws `paper.missing`. */
export function getPaperKind(kinds: readonly PaperKind[], paper: string): PaperKind {
  const kind = kinds.find((one) => one.paper === paper)
  if (kind !== undefined) return kind
  throw new PhocapError(
    "paper.missing",
    "Hồ sơ không có văn bản này.",
    "Chọn văn bản trong danh sách hồ sơ.",
    404,
  )
}
