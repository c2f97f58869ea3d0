import type {
  AreaAssignment,
  CampaignItem,
  CampaignPhoto,
  CampaignTarget,
  Directive,
  DirectiveReview,
  DirectiveTask,
  Household,
  Organ,
  PersonRecord,
  School,
  SchoolReport,
  SupervisionVisit,
  TaskEvent,
  TaskPart,
  Unit,
  UnitReport,
} from "@phocap/core"
import type { ColumnType, Generated } from "kysely"

/** `birthYear` → `birth_year`. */
type Snake<S extends string> = S extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${Snake<Tail>}`
  : S

/** A record of core as a row: the same fields under the names of their columns. */
export type Row<T> = { [Field in keyof T & string as Snake<Field>]: T[Field] }

/** Read as the ISO string; written as that or as a Date. */
type Instant = ColumnType<string, string | Date, string | Date>
type InstantOrNull = ColumnType<string | null, string | Date | null | undefined, string | Date | null>

interface OfUnit {
  province_code: string
  unit_code: string
}

interface OfRound extends OfUnit {
  round_year: number
}

export interface UnitSuccessorRow {
  province_code: string
  from_code: string
  to_province_code: string
  to_code: string
  on_date: string
  partial: boolean
}

export interface UnitDesignationRow extends OfUnit {
  kind: string
  valid_from: string
  valid_to: string | null
  document: string
}

export interface RoundRow extends OfUnit {
  year: number
  state: Generated<"open" | "submitted" | "sealed">
  data_version: Generated<number>
  engine_version: string | null
  submitted_at: InstantOrNull
  submitted_by: string | null
  sealed_at: InstantOrNull
  sealed_by: string | null
}

export type HouseholdRow = OfRound & Row<Household> & { head_norm: string }
export type PersonRow = OfRound & Row<PersonRecord> & { name_norm: string; name_sort: string }
export type SchoolReportRow = OfRound & Row<SchoolReport>
export type UnitReportRow = OfRound & Row<UnitReport>

export interface SettingRow extends OfUnit {
  key: string
  value: unknown
  updated_at: ColumnType<string, string | Date | undefined, string | Date>
  updated_by: string | null
}

/** Acts that change records, one that corrects a sealed round beside its records, and the steps of a round. */
export type BatchKind =
  | "edit"
  | "import"
  | "undo"
  | "rollover"
  | "demo"
  | "adjust"
  | "submit"
  | "withdraw"
  | "return"
  | "seal"

export interface LedgerHeadRow extends OfUnit {
  batches: Generated<number>
  entries: Generated<number>
  hash: string
}

export interface LedgerBatchRow extends OfRound {
  id: string
  ordinal: number
  kind: BatchKind
  actor: string
  device: string | null
  reason: string | null
  at: Instant
  undoes: string | null
  recorded_at: ColumnType<string, never, never>
  first_seq: number
  last_seq: number
  applied: number
  unchanged: number
  conflicts: number
  data_version: number
  hash: string
  digest: string
  seal: Generated<string | null>
}

export interface LedgerEntryRow extends OfRound {
  seq: number
  batch_id: string
  entity: string
  entity_id: string
  action: "create" | "set" | "remove"
  field: string | null
  old: unknown
  new: unknown
  hash: string
}

export interface ConflictRow extends OfRound {
  batch_id: string
  ordinal: number
  entity: string
  entity_id: string
  action: "create" | "set" | "remove"
  field: string | null
  cause: string
  expected: unknown
  found: unknown
  proposed: unknown
  state: Generated<"open" | "settled">
  settled_at: InstantOrNull
  settled_by: string | null
  settled_batch_id: string | null
}

export interface ImportBatchRow extends OfRound {
  id: string
  kind: string
  file_name: string
  file_sha256: string
  state: Generated<"staged" | "accepted" | "undone" | "discarded">
  actor: string
  at: Instant
  summary: Generated<unknown>
  ledger_batch_id: string | null
}

export interface ImportRowRow extends OfUnit {
  import_id: string
  row_number: number
  action: string
  problems: Generated<unknown>
  payload: unknown
}

/** What figures of a sealed round are made from beside its records, and the receipt that was made of them. */
export interface RoundSealRow extends OfRound {
  settings: unknown
  document: string | null
  schools: unknown
  receipt: unknown
  records: string | null
  proof: unknown
}

export interface EvidenceFileRow extends OfUnit {
  sha256: string
  name: string
  content: Buffer
  at: Instant
  actor: string
}

/** Derived: what provinces add up of a commune's round, with the version it was made from. */
export interface CommuneSummaryRow extends OfRound {
  version: string
  summary: unknown
}

/**
 * Every table of the rooms that need the ledger. A room with tables of its own adds them by declaration merging:
 * `declare module "../platform/database/tables.ts" { interface Tables { my_table: MyRow } }`.
 */
export interface Tables {
  commune_summary: CommuneSummaryRow
  unit: Row<Unit>
  unit_successor: UnitSuccessorRow
  unit_designation: UnitDesignationRow
  round: RoundRow
  round_seal: RoundSealRow
  household: HouseholdRow
  person_record: PersonRow
  school_list: { province_code: string; version: Generated<number> }
  school: Row<School>
  school_report: SchoolReportRow
  unit_report: UnitReportRow
  setting: SettingRow
  ledger_head: LedgerHeadRow
  ledger_batch: LedgerBatchRow
  ledger_entry: LedgerEntryRow
  conflict: ConflictRow
  import_batch: ImportBatchRow
  import_row: ImportRowRow
  directive: OfUnit & Row<Directive>
  directive_task: OfUnit & Row<DirectiveTask>
  task_event: OfUnit & Row<TaskEvent>
  task_part: OfUnit & Row<TaskPart>
  organ: { province_code: string } & Row<Organ>
  supervision_visit: OfUnit & Row<SupervisionVisit>
  area_assignment: OfUnit & Row<AreaAssignment>
  directive_review: OfUnit & Row<DirectiveReview>
  campaign_item: OfUnit & Row<CampaignItem>
  campaign_target: OfUnit & Row<CampaignTarget>
  campaign_photo: OfUnit & Row<CampaignPhoto>
  evidence_file: EvidenceFileRow
}
