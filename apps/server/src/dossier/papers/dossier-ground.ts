import type { GroupReceipt, LawPack, Receipt } from "@phocap/engine"
import type { RoundStamp } from "../../platform/population/commune.ts"
import type { UnitAt } from "../../platform/population/find-unit.ts"
import type { PaperGround } from "../compose/paper-ground.ts"
import type { FigureBook } from "../figures/figure-book.ts"
import type { PaperKind } from "./paper-kind.ts"
import type { StoredPaper } from "./paper-store.ts"

/** Everything that the papers of an office and round are made from, a commune's or one's above. */
export interface DossierGround {
  readonly unit: UnitAt
  readonly year: number
  readonly stamp: Pick<RoundStamp, "state" | "dataVersion">
  readonly book: FigureBook
  readonly pack: LawPack
  readonly stored: ReadonlyMap<string, StoredPaper>
  readonly kinds: readonly PaperKind[]
  /**
   * Proves the verdicts that a paper tells: of the unit itself, or of the one whose inspection the minutes are; without a
   * paper, those of the unit.
   */
  readonly receipt: (paper?: string) => Promise<Receipt | GroupReceipt>
}

export interface CommuneGround extends DossierGround, PaperGround {}

/** Whether a dossier is that of a commune, with records and people of its own. */
export function isCommuneGround(ground: DossierGround): ground is CommuneGround {
  return "commune" in ground
}
