import { type Household, type PersonRecord, studyState } from "@phocap/core"
import { wordKey } from "./code-finder.ts"
import { ministryColumn, ministryColumns } from "./ministry-columns.ts"
import { cleanText } from "./parse/clean-text.ts"
import { parseRow } from "./parse/parse-row.ts"
import type { ParsedHousehold, ParsedRow, SheetField } from "./parse/parsed-row.ts"
import { readHousehold } from "./parse/read-household.ts"
import { type RowCells, renderedCells } from "./parse/row-cells.ts"
import { type RowContext, RowReader } from "./parse/row-reader.ts"
import { householdValues, renderRow } from "./render-row.ts"
import type { RowProblem } from "./row-problem.ts"

export type FieldValue = string | number | boolean | null

/** One field that the file says otherwise than the register; `old` is what is stored. */
export interface FieldChange {
  readonly entity: "person" | "household"
  readonly id: string
  readonly field: keyof PersonRecord | keyof Household
  readonly old: FieldValue
  readonly new: FieldValue
}

export interface StoredRow {
  readonly person: PersonRecord
  readonly household: Household
}

/** Which columns say each field of a person; the running number B and the shown-only T, U are never compared. */
const fieldColumns: readonly (readonly [SheetField | "birthYear", readonly string[]])[] = (() => {
  const columns = new Map<string, string[]>()
  for (const { letter, person } of ministryColumns) {
    for (const field of person) columns.set(field, [...(columns.get(field) ?? []), letter])
  }
  for (const field of ["ordinal", "studyState"]) columns.delete(field)
  return [...columns] as [SheetField | "birthYear", string[]][]
})()

const namesOfPeople = new Set<string>(["familyName", "givenName", "guardianName"])

/** Number of a form without leading zeros: Excel turns "012" into 12. */
export function formKey(formNumber: string): string {
  return /^\d+$/.test(formNumber) ? formNumber.replace(/^0+(?=\d)/, "") : wordKey(formNumber)
}

/** All capitals or all small letters say nothing against a name stored in mixed case. */
function sameName(old: string, incoming: string): boolean {
  if (old === incoming) return true
  const flat = incoming === incoming.toUpperCase() || incoming === incoming.toLowerCase()
  return flat && old.toLowerCase() === incoming.toLowerCase()
}

function sameField(field: string, old: FieldValue, incoming: FieldValue): boolean {
  if (old === incoming) return true
  const names = namesOfPeople.has(field) && typeof old === "string" && typeof incoming === "string"
  return names && sameName(old, incoming)
}

/** What the sheet would say of a stored row, read back by the same reader. */
function parseStored({ person, household }: StoredRow, context: RowContext): ParsedRow {
  const values = renderRow(person, household, context.schools)
  return parseRow(renderedCells(values, household.hamlet), { ...context, identityColumn: null })
}

function diffPerson(
  stored: PersonRecord,
  { person: before, never: neverBefore }: ParsedRow,
  { person: now, never, failed }: ParsedRow,
  context: RowContext,
): FieldChange[] {
  const changes: FieldChange[] = []
  const add = (field: keyof PersonRecord, value: FieldValue) => {
    const old = stored[field]
    if (old !== value) changes.push({ entity: "person", id: stored.id, field, old, new: value })
  }
  for (const [field, columns] of fieldColumns) {
    if (columns.some((letter) => failed.has(letter))) continue
    if (!sameField(field, before[field], now[field])) add(field, now[field])
  }
  if (never && !neverBefore) add("studyState", studyState.never)
  const enrolled = now.grade !== null && now.grade !== before.grade && !failed.has("R")
  if (enrolled && stored.studyState === studyState.never) add("studyState", null)
  if (context.identityColumn && now.identityNumber !== null) add("identityNumber", now.identityNumber)
  return changes
}

/** Blank hamlet, form number or head say nothing; a blank address is a change like any other. */
function diffHousehold(
  stored: Household,
  before: ParsedHousehold,
  now: ParsedHousehold,
  failed: ReadonlySet<string>,
): FieldChange[] {
  const changes: FieldChange[] = []
  const add = (field: keyof Household, value: FieldValue) => {
    const old = stored[field]
    if (old !== value) changes.push({ entity: "household", id: stored.id, field, old, new: value })
  }
  if (now.hamlet !== null && !failed.has("A") && wordKey(now.hamlet) !== wordKey(before.hamlet ?? "")) {
    add("hamlet", now.hamlet)
  }
  if (
    now.formNumber !== null &&
    !failed.has("O") &&
    formKey(now.formNumber) !== formKey(before.formNumber ?? "")
  ) {
    add("formNumber", now.formNumber)
  }
  const headSaid = now.headGivenName !== "" && !failed.has("L") && !failed.has("M")
  if (headSaid && !sameName(before.headFamilyName, now.headFamilyName))
    add("headFamilyName", now.headFamilyName)
  if (headSaid && !sameName(before.headGivenName, now.headGivenName)) add("headGivenName", now.headGivenName)
  if (!failed.has("N") && before.address !== now.address) add("address", now.address)
  return changes
}

/** What the file's words about a household change in the stored one. */
export function householdChanges(
  stored: Household,
  said: ParsedHousehold,
  failed: ReadonlySet<string>,
  context: RowContext,
): FieldChange[] {
  const cells = renderedCells([...Array<null>(10).fill(null), ...householdValues(stored)], stored.hamlet)
  return diffHousehold(stored, readHousehold(new RowReader(cells, context)), said, failed)
}

function sameCell(cells: RowCells, column: number, value: FieldValue | undefined): boolean {
  const cell = cells[column]
  if (cell === undefined) return value === null || value === undefined
  return cell.value === value && !cell.isDate && !cell.formula && !cell.error
}

/** Errors between rows of a file, which no stored record can excuse. */
const betweenRows = new Set<string>([
  "form-number-reused",
  "duplicate-row",
  "household-unclear",
  "same-stored-person",
])

export interface RowDiff {
  readonly person: readonly FieldChange[]
  readonly household: readonly FieldChange[]
  /** The row's problems; an error about cells that say what is stored already is only a warning. */
  readonly problems: readonly RowProblem[]
}

/** Compares a row with what is stored of its person and household, in terms of the sheet. */
export function compareRow(
  stored: StoredRow,
  cells: RowCells,
  context: RowContext,
  parsed: ParsedRow = parseRow(cells, context),
): RowDiff {
  const values = renderRow(stored.person, stored.household, context.schools)
  const shown = [stored.household.hamlet, ...values]
  const unchanged = (letter: string) => {
    const { column } = ministryColumn(letter)
    const cell = cells[column]
    const value = shown[column - 1] ?? null
    if (column === 1 && cell === undefined) return true
    return cell === undefined
      ? value === null
      : !cell.error && cleanText(String(cell.value)) === cleanText(String(value))
  }
  const problems = parsed.problems.map((problem) =>
    problem.level === "error" &&
    !betweenRows.has(problem.code) &&
    [problem.column, ...(problem.others ?? [])].every(unchanged)
      ? { ...problem, level: "warning" as const }
      : problem,
  )
  const compared = shown.every((value, i) => {
    const skipped = i === 1 || i === 19 || i === 20 || (i === 0 && cells[1] === undefined)
    return skipped || sameCell(cells, i + 1, value === "" ? null : value)
  })
  if (compared && !context.identityColumn) return { person: [], household: [], problems }
  const before = parseStored(stored, context)
  const household = diffHousehold(stored.household, before.household, parsed.household, parsed.failed)
  const person = diffPerson(stored.person, before, parsed, context)
  return { person, household, problems }
}

/**
 * The fields that a row of the ministry's sheet would change in a stored person and household. The stored record is put
 * into the sheet's own words first and both are read by the same reader, so a column that cannot say what is stored
 * ("cannot learn", a study state) changes nothing, and a file just exported changes nothing at all.
 */
export function diffRow(stored: StoredRow, cells: RowCells, context: RowContext): FieldChange[] {
  const { person, household } = compareRow(stored, cells, context)
  return [...person, ...household]
}
