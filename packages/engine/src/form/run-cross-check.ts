import { andNot, type Bitmap, or } from "../bitmap/bitmap.ts"
import type { CrossCheck } from "../law/cross-check.ts"
import type { Population } from "../predicate/population.ts"
import { columnLetters, parseSpan } from "./address.ts"
import type { Form } from "./form.ts"
import type { Figured, FormFigures } from "./form-figures.ts"
import type { CellValue } from "./form-sheet.ts"

/** A table of the unit, as measured. */
export interface MeasuredForm {
  readonly form: Form
  readonly figures: FormFigures
}

/** Two sides that should agree and do not, with the people who are on one side only where both sides are counts. */
export interface CrossDifference {
  readonly left: string
  readonly right: string
  readonly leftValue: number | string
  readonly rightValue: number | string
  readonly people: Bitmap | null
}

/** The cell at an address of the printed original; undefined where the form or the cell is not there. */
export function cellAt(measured: MeasuredForm, address: string): Figured | undefined {
  const fixed = measured.figures.cells[address]
  if (fixed !== undefined) return fixed
  const { row, column } = parseSpan(address)
  let list = 0
  for (const block of measured.form.blocks) {
    if (block.kind !== "records") continue
    const records = measured.figures.records[list++] ?? []
    const at = row - block.from
    const record = records[Math.floor(at / block.rows.length)]
    const cell = at < 0 ? undefined : record?.rows[at % block.rows.length]?.[columnLetters(column)]
    if (cell !== undefined) return cell
  }
  return undefined
}

function plain(value: CellValue): number | string | null {
  switch (value.kind) {
    case "count":
      return value.count
    case "value":
      return value.value
    case "share":
      return value.counted
    case "level":
      return value.mark === null ? null : `${value.mark.state} ${value.mark.reached}`
    case "condition":
      return String(value.met)
    case "text":
      return value.text
    default:
      return null
  }
}

function side(cells: readonly Figured[]): number | string | null {
  const values = cells.map((cell) => plain(cell.value))
  if (values.length === 1) return values[0]!
  const numbers = values.filter((value) => typeof value === "number")
  return numbers.length === values.length ? numbers.reduce((a, b) => a + b, 0) : null
}

function peopleOf(cells: readonly Figured[], population: Population): Bitmap | null {
  if (cells.some((cell) => cell.value.kind !== "count" || cell.source === undefined)) return null
  return cells.map((cell) => population.bitmap(cell.source!.where)).reduce(or)
}

/**
 * Compares what should agree. A pair of which a table, a cell or a number is missing is not compared: that is the
 * business of the checks on missing data.
 */
export function runCrossCheck(
  check: CrossCheck,
  tables: ReadonlyMap<string, MeasuredForm>,
  population: Population,
): CrossDifference[] {
  const find = (ref: string) => {
    const [code = "", address = ""] = ref.split("!")
    const measured = tables.get(code)
    return measured === undefined ? undefined : cellAt(measured, address)
  }
  return check.pairs.flatMap((pair) => {
    const left = pair.left.map(find).filter((cell) => cell !== undefined)
    const right = pair.right.map(find).filter((cell) => cell !== undefined)
    if (left.length < pair.left.length || right.length < pair.right.length) return []
    const [leftValue, rightValue] = [side(left), side(right)]
    if (leftValue === null || rightValue === null || leftValue === rightValue) return []
    const [a, b] = [peopleOf(left, population), peopleOf(right, population)]
    const people = a === null || b === null ? null : or(andNot(a, b), andNot(b, a))
    return [{ left: pair.left.join(" + "), right: pair.right.join(" + "), leftValue, rightValue, people }]
  })
}
