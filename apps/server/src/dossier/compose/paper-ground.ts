import type { Overview } from "@phocap/contract"
import type { LawPack } from "@phocap/engine"
import type { Commune } from "../../platform/population/commune.ts"
import type { FigureBook } from "../figures/figure-book.ts"

/** Whatever a paper of a commune is composed from. */
export interface PaperGround {
  readonly commune: Commune
  readonly overview: Overview
  readonly book: FigureBook
  readonly pack: LawPack
  /** Members that other papers name: the committee of a year stands in its decision. */
  readonly committee: readonly { readonly name: string; readonly title: string; readonly role: string }[]
  readonly team: readonly { readonly name: string; readonly title: string; readonly role: string }[]
}
