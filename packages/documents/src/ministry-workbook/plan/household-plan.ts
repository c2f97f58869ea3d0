import type { Household } from "@phocap/core"
import { type FieldChange, householdChanges } from "../diff-row.ts"
import type { RowContext } from "../parse/row-reader.ts"
import type { RowProblem } from "../row-problem.ts"
import type { FileHousehold, FileHouseholds } from "./file-households.ts"
import { type PlacedRow, problemAt } from "./placed-row.ts"
import type { HouseholdItem, PlannedHousehold } from "./plan-item.ts"

/** Several stored households fit, or the only one that fits is taken by another household of the file. */
export function unclearHousehold(placed: PlacedRow): RowProblem | null {
  const { stored, candidates } = placed.household
  if (stored !== null || candidates.length === 0) return null
  const list = candidates.map(({ household }) => `${household.headFamilyName} ${household.headGivenName}`)
  return problemAt(placed, "household-unclear", "O", list.slice(0, 3).join(", "))
}

/** The household a row goes to: the stored one with its changes, or a new one. */
export function homeOf(
  { household }: PlacedRow,
  context: RowContext,
  newId: () => string,
): { planned: PlannedHousehold; changes: readonly FieldChange[] } {
  const { stored, said, failed } = household
  if (stored) {
    const changes = stored.reported ? [] : householdChanges(stored.household, said, failed, context)
    return { planned: { id: stored.household.id, created: null }, changes }
  }
  household.newId ??= newId()
  const id = household.newId
  const created: Household = {
    id,
    hamlet: said.likelyHamlet,
    formNumber: said.formNumber,
    headFamilyName: said.headFamilyName,
    headGivenName: said.headGivenName,
    address: said.address,
    phone: null,
    poverty: null,
    note: null,
  }
  return { planned: { id, created: household.reported ? null : created }, changes: [] }
}

/** Remembers that the household's creation or changes have gone out with an accepted row. */
export function handOut(household: FileHousehold): void {
  household.reported = true
  if (household.stored) household.stored.reported = true
}

/** Households without a head or with several. */
export function* householdProblems(households: FileHouseholds): Generator<HouseholdItem> {
  for (const { said, rows, headRows, headNamed, firstRow } of households.all) {
    const none = headRows.length === 0 && !headNamed
    if (!none && headRows.length < 2) continue
    const placed = { row: firstRow, cells: [] }
    const problem = none
      ? problemAt(placed, "head-none", "AV")
      : problemAt(placed, "head-many", "AV", headRows.join(", "))
    const { likelyHamlet: hamlet, formNumber } = said
    yield { kind: "household", hamlet, formNumber, rows, problems: [problem] }
  }
}
