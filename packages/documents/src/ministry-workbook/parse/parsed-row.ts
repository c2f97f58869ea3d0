import type { Household, PersonRecord } from "@phocap/core"
import type { RowProblem } from "../row-problem.ts"

/** Fields of a person that the sheet can say, but for the year of birth and the study state. */
export type SheetField =
  | "ordinal"
  | "familyName"
  | "givenName"
  | "birthDay"
  | "birthMonth"
  | "sex"
  | "ethnicity"
  | "religion"
  | "priority"
  | "residence"
  | "presence"
  | "grade"
  | "className"
  | "repeated"
  | "twoSessions"
  | "schoolCode"
  | "graduationLevel"
  | "graduationContinuing"
  | "graduationYear"
  | "vocationalLevel"
  | "vocationalDiploma"
  | "vocationalYear"
  | "completedGrade"
  | "completedYear"
  | "droppedGrade"
  | "droppedYear"
  | "literacyClass"
  | "literacyCompleted"
  | "relapse"
  | "disabilities"
  | "disabilityCertified"
  | "canLearn"
  | "movement"
  | "movementNote"
  | "relation"
  | "guardianName"
  | "phone"
  | "note"
  | "identityNumber"

/** What a row says of its person; `birthYear` is `null` when it cannot be told, and then there is an error. */
export type ParsedPerson = Pick<PersonRecord, SheetField> & { readonly birthYear: number | null }

/** What a row says of its household. */
export type ParsedHousehold = Pick<
  Household,
  "headFamilyName" | "headGivenName" | "address" | "formNumber"
> & {
  /** Column A, where there is one. */
  readonly hamlet: string | null
  /** Column A, or the hamlet that the address names, or that of the whole file. */
  readonly likelyHamlet: string | null
}

export interface ParsedRow {
  readonly person: ParsedPerson
  /** Column R says "CRL": never went to school. */
  readonly never: boolean
  readonly household: ParsedHousehold
  readonly problems: readonly RowProblem[]
  /** Letters of the columns with an error: they say nothing. */
  readonly failed: ReadonlySet<string>
}
