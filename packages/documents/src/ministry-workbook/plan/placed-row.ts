import { ministryColumn } from "../ministry-columns.ts"
import type { ParsedRow } from "../parse/parsed-row.ts"
import type { RowCells } from "../parse/row-cells.ts"
import { type ProblemCode, problemText, type RowProblem } from "../row-problem.ts"
import type { FileHousehold } from "./file-households.ts"
import type { RowIdentity } from "./match-person.ts"

/** A row of the file in Unicode, with what was already noticed about it. */
export interface IncomingRow {
  readonly row: number
  readonly cells: RowCells
  readonly problems: readonly RowProblem[]
}

/** A row understood and placed in its household. */
export interface PlacedRow {
  readonly row: number
  readonly cells: RowCells
  readonly parsed: ParsedRow
  readonly household: FileHousehold
  readonly problems: readonly RowProblem[]
  /** `null` when name or birth cannot be told. */
  readonly identity: RowIdentity | null
}

/** A problem found when a row is seen beside others or beside the register. */
export function problemAt(
  { row, cells }: Pick<PlacedRow, "row" | "cells">,
  code: ProblemCode,
  letter: string,
  detail = "",
): RowProblem {
  const { label, column } = ministryColumn(letter)
  const value = cells[column]?.value
  return {
    row,
    column: letter,
    columnLabel: label,
    ...problemText(code, detail),
    value: value === null || value === undefined ? "" : String(value),
  }
}
