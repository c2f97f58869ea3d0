import type { Overview } from "@phocap/contract"
import type { FigureBook } from "../figures/figure-book.ts"
import type { Member } from "./member.ts"

/** What the papers of a district or province are composed from. */
export interface AbovePapers {
  readonly overview: Overview
  readonly members: readonly Member[]
  readonly book: FigureBook
}
