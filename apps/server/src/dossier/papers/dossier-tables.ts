import type { PaperDetails } from "@phocap/contract"
import type { ColumnType, Generated } from "kysely"
import type { SignedPaper } from "./signed-paper.ts"

/** What a person wrote into a passage, and what stood there then. */
export interface WrittenPassage {
  readonly text: string
  /** The composed text that the person replaced. */
  readonly composed: string
  /** The figures named in the text, as they were. */
  readonly figures: Readonly<Record<string, string>>
}

interface OfRound {
  province_code: string
  unit_code: string
  round_year: number
}

type Json<T> = ColumnType<T, string, string>
type Instant = ColumnType<string, string, string>

interface DossierPaperRow extends OfRound {
  paper: string
  revision: Generated<number>
  details: Json<Partial<PaperDetails>>
  passages: Json<Readonly<Record<string, WrittenPassage>>>
  signed: ColumnType<SignedPaper | null, string | null, string | null>
}

interface DossierEventRow extends OfRound {
  id: string
  paper: string
  text: string
  actor: string
  at: Instant
  detail: Json<unknown>
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    dossier_paper: DossierPaperRow
    dossier_event: DossierEventRow
  }
}
