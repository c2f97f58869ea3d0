import type { SheetRow, SheetRows } from "@phocap/documents"

/** Columns C and D: family and given name. */
const firstNameColumn = 3
const lastNameColumn = 4

/** The rows of a sheet on their way to the planner; remembers the name in each until its plan asks for it. */
export class RowNames implements AsyncIterable<SheetRow> {
  readonly #rows: SheetRows
  readonly #names = new Map<number, string>()

  constructor(rows: SheetRows) {
    this.#rows = rows
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<SheetRow> {
    for await (const row of this.#rows) {
      let name = ""
      for (const { column, value } of row.cells) {
        if (column > lastNameColumn) break
        if (column >= firstNameColumn) name = `${name} ${value ?? ""}`
      }
      this.#names.set(row.rowNumber, name.trim())
      yield row
    }
  }

  /** The name written in a row, once; "" where there is none. */
  take(row: number): string {
    const name = this.#names.get(row) ?? ""
    this.#names.delete(row)
    return name
  }
}
