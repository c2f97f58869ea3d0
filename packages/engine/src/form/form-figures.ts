import type { CellSource, CellValue } from "./form-sheet.ts"

export interface Figured {
  readonly value: CellValue
  readonly source?: CellSource
}

/** One unit, hamlet, school or person of a record block: its rows, each by column letter. */
export interface FigureRecord {
  readonly name: string
  readonly rows: readonly Readonly<Record<string, Figured>>[]
}

/**
 * The figures of one form for one unit, without any layout: what is stored for a commune, and what a province adds
 * up. `cells` are keyed by address; `records` hold, for each record block of the form in order, its records.
 */
export interface FormFigures {
  readonly cells: Readonly<Record<string, Figured>>
  readonly records: readonly (readonly FigureRecord[])[]
  /**
   * For each record block in order, by column letter: whom the figures of its total count. A province has none, and a
   * column has none where its total is not simply the number of some people.
   */
  readonly totals?: readonly Readonly<Record<string, CellSource>>[]
}
