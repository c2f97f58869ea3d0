/** What a written cell looks like; `body` and `header` have borders. */
export type CellStyle = "plain" | "title" | "header" | "body"

/** Text stays text whatever it begins with. A date is `YYYY-MM-DD` and is shown as dd/mm/yyyy. */
export type SheetValue = string | number | boolean | null | { readonly date: string }

export interface RowModel {
  /** From column A on. */
  readonly cells: readonly SheetValue[]
  readonly style?: CellStyle
  /** In points. */
  readonly height?: number
}

export interface SheetModel {
  readonly name: string
  /** Taken one at a time, so a sheet may be longer than memory. */
  readonly rows: Iterable<RowModel> | AsyncIterable<RowModel>
  /** From column A on; width in characters. */
  readonly columns?: readonly { readonly width?: number; readonly hidden?: boolean }[]
  /** Ranges such as "B1:K1". */
  readonly merges?: readonly string[]
  /** How many rows and columns stay in sight while scrolling. */
  readonly freeze?: { readonly rows: number; readonly columns: number }
  /** On paper: A4, one page wide and as many long as it takes, with its number below and one row repeated above. */
  readonly print?: { readonly orientation: "portrait" | "landscape"; readonly headRow: number }
}

export interface WorkbookModel {
  readonly sheets: readonly SheetModel[]
}
