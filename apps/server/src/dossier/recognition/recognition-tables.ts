import type { ColumnType } from "kysely"

interface OfRound {
  province_code: string
  unit_code: string
  round_year: number
}

type Instant = ColumnType<string, string, string>

export interface RecognitionRow extends OfRound {
  programme: string
  level: number
  decision: string
  decided_on: string | null
  body: string
  actor: string
  at: Instant
}

interface RecognitionStepRow extends OfRound {
  step: string
  done_on: string
  document: string
  note: string
  actor: string
  at: Instant
}

interface DossierScanRow extends OfRound {
  id: string
  paper: string
  file_name: string
  media_type: string
  size: number
  sha256: string
  content: Buffer
  actor: string
  at: Instant
  removed_at: ColumnType<string | null, string | null | undefined, string | null>
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    recognition: RecognitionRow
    recognition_step: RecognitionStepRow
    dossier_scan: DossierScanRow
  }
}
