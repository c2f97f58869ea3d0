import type { Programme } from "../law/programme.ts"
import type { SheetStyle } from "./form.ts"

export type LevelMark = {
  readonly reached: number
  readonly state: "met" | "unmet" | "unknown"
  readonly graded: boolean
}

/** What stands in a cell. Numbers are exact: a share keeps its two counts and is divided only when shown. */
export type CellValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "share"; readonly counted: number; readonly of: number }
  /** A reported number; null is not reported. */
  | { readonly kind: "value"; readonly value: number | null }
  | { readonly kind: "ratio"; readonly counted: number | null; readonly of: number | null }
  | { readonly kind: "percent"; readonly counted: number | null; readonly of: number | null }
  | { readonly kind: "level"; readonly programme: Programme; readonly mark: LevelMark | null }
  /** Đạt, chưa đạt, or null for chưa xác định. */
  | { readonly kind: "condition"; readonly met: boolean | null }

/** Which people a figure counts: predicates that the same population answers with the list. */
export interface CellSource {
  readonly where: string
  /** For a share: the people it is taken of; `where` are those counted. */
  readonly of?: string
}

export interface SheetCell {
  /** 1-based. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly style: SheetStyle
  readonly value: CellValue
  readonly source?: CellSource
  /** Which unit, hamlet or school the row belongs to, when the form lists several. */
  readonly record?: string
}

/** An official table filled in, ready to be shown, printed or written: the one layout that every output draws. */
export interface FormSheet {
  readonly code: string
  readonly name: string
  readonly paper: "A4" | "A3"
  readonly orientation: "portrait" | "landscape"
  readonly widths: readonly number[]
  /** Row heights in points, by row. */
  readonly heights: Readonly<Record<string, number>>
  readonly freeze: { readonly rows: number; readonly columns: number }
  readonly rowCount: number
  readonly columnCount: number
  readonly cells: readonly SheetCell[]
}
