import type { SheetCell } from "../../spreadsheet/sheet-row.ts"
import { type MinistryColumn, ministryColumn } from "../ministry-columns.ts"
import type { Schools } from "../render-row.ts"
import { type ProblemCode, problemText, type RowProblem } from "../row-problem.ts"
import { cleanText } from "./clean-text.ts"
import type { RowCells } from "./row-cells.ts"

export interface RowContext {
  readonly roundYear: number
  readonly schools: Schools
  /** Row number as shown by Excel, for problems. */
  readonly row?: number
  /** Column of the identity number, in files that have one; 1 is A. */
  readonly identityColumn?: number | null
  /** Hamlet of every row that names none. */
  readonly hamlet?: string | null
  /** Hamlets of the unit by `wordKey`, to find one in an address. */
  readonly hamlets?: ReadonlyMap<string, string>
}

const yes = new Set(["x", "×", "1", "co", "có", "v", "✓", "✔", "true", "đúng", "yes"])
const no = new Set(["0", "không", "khong", "k", "ko", "false", "-"])

const none: ReadonlySet<string> = new Set()

/** Reads the cells of one row and gathers what is wrong with them. */
export class RowReader {
  readonly cells: RowCells
  readonly context: RowContext
  readonly problems: RowProblem[] = []
  /** Columns whose cell could not be understood: nothing may be concluded from them. */
  failed: ReadonlySet<string> = none

  constructor(cells: RowCells, context: RowContext) {
    this.cells = cells
    this.context = context
  }

  /** What stands in a cell, as text for people. */
  shown(letter: string): string {
    const value = this.cells[ministryColumn(letter).column]?.value
    return value === null || value === undefined ? "" : String(value)
  }

  problem(code: ProblemCode, letter: string, detail = "", list = "", others?: readonly string[]): void {
    const { label } = ministryColumn(letter)
    const text = problemText(code, detail, list)
    if (text.level === "error") this.failed = new Set([...this.failed, letter, ...(others ?? [])])
    this.problems.push({
      row: this.context.row ?? 0,
      column: letter,
      columnLabel: label,
      ...text,
      value: this.shown(letter),
      ...(others ? { others } : undefined),
    })
  }

  /** The cell of a column; `undefined` when it is empty or unusable, which is then a problem. */
  cell(column: MinistryColumn): SheetCell | undefined {
    const cell = this.cells[column.column]
    if (cell === undefined) return undefined
    if (cell.error) this.problem("cell-error", column.letter, String(cell.value))
    else if (cell.formula && cell.value === null) this.problem("formula-empty", column.letter)
    else if (cell.formula) this.problem("formula-used", column.letter, String(cell.value))
    return cell.error || cell.value === null ? undefined : cell
  }

  /** Free text of at most `max` characters; empty is `null`. */
  text(letter: string, max: number): string | null {
    const cell = this.cell(ministryColumn(letter))
    if (cell === undefined) return null
    if (cell.isDate) {
      this.problem("date-in-text", letter, String(cell.value))
      return null
    }
    const text = cleanText(String(cell.value))
    if (text.length > max) this.problem("text-too-long", letter, String(max))
    return text === "" ? null : text
  }

  /** A word of a closed list; empty is `null`. `list` names the words for the person who must mend it. */
  word(letter: string, find: (text: string) => number | null, list: string): number | null {
    const text = this.text(letter, 200)
    if (text === null) return null
    const code = find(text)
    if (code === null) this.problem("word-unknown", letter, text, list)
    return code
  }

  /** A mark: true for x, 1 or có; false for 0 or không; `null` when empty. */
  mark(letter: string): boolean | null {
    const text = this.text(letter, 200)?.toLowerCase() ?? null
    if (text === null) return null
    if (yes.has(text)) return true
    if (no.has(text)) return false
    this.problem("mark-unknown", letter, this.shown(letter))
    return null
  }

  /** A whole number within bounds, alone or behind words such as "lớp" or "mức"; "9/12" is 9. */
  integer(letter: string, low: number, high: number): number | null {
    const text = this.text(letter, 200)
    if (text === null) return null
    const digits = /^(?:lớp|kỳ|kì|mức|khối|gđ|giai đoạn)?\s*(\d{1,2})(?:\s*\/\s*12)?$/iu.exec(text)?.[1]
    const value = digits === undefined ? Number.NaN : Number(digits)
    if (value >= low && value <= high) return value
    this.problem("number-invalid", letter, text, `${low}–${high}.`)
    return null
  }
}
