import type { LawPack, Receipt } from "@phocap/engine"
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
  /** Proves the verdicts of a commune; above it there is no record of its own to prove. */
  readonly receipt: () => Receipt | null
}

export interface CommuneGround extends DossierGround, PaperGround {}

/** Whether a dossier is that of a commune, with records and people of its own. */
export function isCommuneGround(ground: DossierGround): ground is CommuneGround {
  return "commune" in ground
}
