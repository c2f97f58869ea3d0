/** One filled cell as read from a file. */
export interface SheetCell {
  /** 1 is column A. */
  readonly column: number
  /** Dates are `YYYY-MM-DD` (or `YYYY-MM-DDTHH:MM:SS`), errors their text such as `#N/A`. */
  readonly value: string | number | boolean | null
  /** The value was computed by a formula; `null` when the file does not hold the result. */
  readonly formula?: true
  readonly isDate?: true
  /** The number behind a date, so that "5" shown in a date format can still be understood as 5. */
  readonly serial?: number
  readonly error?: true
}

/** One row with at least one cell, cells in order of column; empty cells are left out. */
export interface SheetRow {
  /** As shown by Excel: the first row is 1. */
  readonly rowNumber: number
  readonly cells: readonly SheetCell[]
}

/** Rows of a sheet; every new iteration reads the file again from its beginning. */
export type SheetRows = AsyncIterable<SheetRow>
