import { columnNumber } from "../../spreadsheet/column-letter.ts"
import type { SheetCell } from "../../spreadsheet/sheet-row.ts"
import type { RowCells } from "../parse/row-cells.ts"

export type GivenCell = string | number | boolean | Omit<SheetCell, "column">

/** Cells by letter, on top of a sound row of a pupil in grade 4. */
export function cellsOf(given: Readonly<Record<string, GivenCell | null>>): RowCells {
  const sound: Record<string, GivenCell | null> = {
    A: "Thôn 1",
    B: 1,
    C: "Nguyễn Thị",
    D: "Hoa",
    E: 12,
    F: 5,
    G: 2015,
    H: "x",
    L: "Nguyễn Văn",
    M: "Bình",
    N: "Thôn 1, xã Hòa Bình",
    O: 12,
    R: 4,
    S: "4A*",
    V: "56000401",
    AV: "Con",
  }
  const cells: (SheetCell | undefined)[] = []
  for (const [letter, value] of Object.entries({ ...sound, ...given })) {
    if (value === null) continue
    const column = columnNumber(letter)
    cells[column] = typeof value === "object" ? { column, ...value } : { column, value }
  }
  return cells
}

/** A cell that Excel shows as a date. */
export const dateCell = (value: string, serial: number): GivenCell => ({ value, isDate: true, serial })
