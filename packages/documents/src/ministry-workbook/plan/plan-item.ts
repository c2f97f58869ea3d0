import type { Household, PersonRecord } from "@phocap/core"
import type { LegacyEncoding } from "../../encoding/legacy-encoding.ts"
import type { FieldChange } from "../diff-row.ts"
import type { RowProblem } from "../row-problem.ts"

/** Something about the file as a whole. An error stops the import unless its code is accepted by a person. */
export interface FileProblem {
  readonly level: "error" | "warning"
  readonly code: FileProblemCode
  readonly message: string
  readonly remedy: string
}

export type FileProblemCode =
  | "layout-unknown"
  | "layout-shifted"
  | "no-rows"
  | "other-year"
  | "other-commune"
  | "future-years"
  | "encoding-converted"
  | "encoding-ambiguous"
  | "encoding-late"

/** The household an added person belongs to; `created` when it is not stored yet and this row is the first to need it. */
export interface PlannedHousehold {
  readonly id: string
  readonly created: Household | null
}

export interface FileItem {
  readonly kind: "file"
  readonly problems: readonly FileProblem[]
  readonly firstDataRow: number
  readonly hasHamletColumn: boolean
  /** Old encodings found, by letter of the column; their cells are converted. */
  readonly encodings: Readonly<Record<string, LegacyEncoding>>
}

export interface AddedItem {
  readonly kind: "added"
  readonly row: number
  readonly person: PersonRecord
  readonly household: PlannedHousehold
  /** Changes of the stored household, at its first row. */
  readonly changes: readonly FieldChange[]
  readonly problems: readonly RowProblem[]
}

export interface ChangedItem {
  readonly kind: "changed"
  readonly row: number
  readonly personId: string
  readonly household: PlannedHousehold
  readonly changes: readonly FieldChange[]
  readonly problems: readonly RowProblem[]
}

export interface UnchangedItem {
  readonly kind: "unchanged"
  readonly row: number
  readonly personId: string
  readonly problems: readonly RowProblem[]
}

/** Nothing of this row may be written. `personId`: the stored person it is about, when that could be told. */
export interface RejectedItem {
  readonly kind: "rejected"
  readonly row: number
  readonly personId: string | null
  readonly problems: readonly RowProblem[]
}

/**
 * The row may be one of these stored people or a new one: a person must decide, and then one of the two is done. The
 * household, if it is to be made, may meanwhile have been made for another row, under the same id.
 */
export interface AmbiguousItem {
  readonly kind: "ambiguous"
  readonly row: number
  readonly candidates: readonly {
    readonly personId: string
    readonly reason: AmbiguityReason
    readonly changes: readonly FieldChange[]
  }[]
  readonly person: PersonRecord
  readonly household: PlannedHousehold
  readonly problems: readonly RowProblem[]
}

export type AmbiguityReason =
  | "several-match"
  | "same-birth-other-name"
  | "same-name-other-birth"
  | "same-name-and-birth-elsewhere"

/** A household whose rows together have a problem. */
export interface HouseholdItem {
  readonly kind: "household"
  readonly hamlet: string | null
  readonly formNumber: string | null
  readonly rows: readonly number[]
  readonly problems: readonly RowProblem[]
}

/** Stored, of a hamlet of the file (or of the unit), and not in the file. Listed, never deleted. */
export interface AbsentItem {
  readonly kind: "absent"
  readonly personId: string
  readonly householdId: string
}

/** A row under or between the data that is no person: totals, signatures, notes. */
export interface SkippedItem {
  readonly kind: "skipped"
  readonly row: number
  readonly text: string
}

export interface SummaryItem {
  readonly kind: "summary"
  readonly counts: Readonly<
    Record<"added" | "changed" | "unchanged" | "rejected" | "ambiguous" | "absent" | "skipped", number>
  >
  /** Households in the file. */
  readonly households: number
  /** The import was not carried out because of the file as a whole. */
  readonly stopped: boolean
  readonly problems: readonly FileProblem[]
  /** Cells converted from an old encoding. */
  readonly converted: number
}

/** What is to be done with a row that is a person's. */
export type RowItem = AddedItem | ChangedItem | UnchangedItem | RejectedItem | AmbiguousItem

export type PlanItem = FileItem | RowItem | HouseholdItem | AbsentItem | SkippedItem | SummaryItem
