import type { Overview, YearTargets } from "@phocap/contract"
import type { LawPack } from "@phocap/engine"
import type { Commune } from "../../platform/population/commune.ts"
import type { FiguredOverview } from "../figures/criterion-figures.ts"
import type { FigureBook } from "../figures/figure-book.ts"

/** What the results of a commune are told from, by itself or by those who inspect it. */
export interface ResultGround {
  readonly overview: FiguredOverview & Pick<Overview, "verdicts">
  readonly book: FigureBook
}

/** Whatever a paper of a commune is composed from. */
export interface PaperGround extends ResultGround {
  readonly commune: Commune
  readonly overview: Overview
  readonly pack: LawPack
  /** Members that other papers name: the committee of a year stands in its decision. */
  readonly committee: readonly { readonly name: string; readonly title: string; readonly role: string }[]
  /** What the year is held against beside the law, as its plan says. */
  readonly targets: YearTargets
  readonly team: readonly { readonly name: string; readonly title: string; readonly role: string }[]
}
