import { convertText } from "../../encoding/convert-text.ts"
import { EncodingDetector, type EncodingVerdict } from "../../encoding/detect-legacy.ts"
import { type LegacyEncoding, legacyEncodingNames } from "../../encoding/legacy-encoding.ts"
import { columnLetter } from "../../spreadsheet/column-letter.ts"
import type { SheetCell } from "../../spreadsheet/sheet-row.ts"
import { ministryColumn } from "../ministry-columns.ts"
import type { RowCells } from "../parse/row-cells.ts"
import { problemText, type RowProblem } from "../row-problem.ts"
import { fileProblem } from "./file-problem.ts"
import type { FileProblem } from "./plan-item.ts"

const outsideAscii = /[\u0080-\uffff]/
/** Letters that no old encoding shows: text with one of them is Unicode. */
const certainlyUnicode = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/

/** Judges how the texts of each column are encoded, from the first rows, and converts rows accordingly. */
export class ColumnEncodings {
  readonly #detectors: EncodingDetector[] = []
  readonly #verdicts: (EncodingVerdict | undefined)[] = []
  readonly #late: { detector: EncodingDetector; firstRow: number }[] = []
  converted = 0

  /** Shows the cells of one of the first rows. */
  observe(cells: RowCells): void {
    for (const cell of cells) {
      if (cell === undefined || typeof cell.value !== "string" || !outsideAscii.test(cell.value)) continue
      const detector = this.#detectors[cell.column] ?? new EncodingDetector()
      this.#detectors[cell.column] = detector
      detector.add(cell.value)
    }
  }

  /** Ends the showing. Columns never shown any old text are only watched from here on. */
  judge(): void {
    for (const [column, detector] of this.#detectors.entries()) {
      const verdict = detector?.verdict()
      if (verdict && (verdict.encoding !== null || verdict.ambiguous)) this.#verdicts[column] = verdict
    }
  }

  get encodings(): Record<string, LegacyEncoding> {
    const found: Record<string, LegacyEncoding> = {}
    for (const [column, verdict] of this.#verdicts.entries()) {
      if (verdict?.encoding) found[columnLetter(column)] = verdict.encoding
    }
    return found
  }

  /** The row in Unicode; doubtful cells are added to `problems`. */
  convert(cells: RowCells, row: number, problems: RowProblem[]): RowCells {
    let out: (SheetCell | undefined)[] | null = null
    for (const cell of cells) {
      if (cell === undefined || typeof cell.value !== "string" || !outsideAscii.test(cell.value)) continue
      const verdict = this.#verdicts[cell.column]
      if (verdict === undefined) {
        this.#watch(cell.column, cell.value, row)
        continue
      }
      const { text, state } = convertText(cell.value, verdict)
      if (state === "doubtful") problems.push(doubtful(cell.column, cell.value, row))
      if (state !== "converted") continue
      this.converted++
      out ??= [...cells]
      out[cell.column] = { ...cell, value: text }
    }
    return out ?? cells
  }

  #watch(column: number, text: string, row: number): void {
    if (certainlyUnicode.test(text)) return
    const late = this.#late[column] ?? { detector: new EncodingDetector(), firstRow: row }
    this.#late[column] = late
    late.detector.add(text)
  }

  /** What to say of the file before its rows. */
  early(): FileProblem[] {
    const problems: FileProblem[] = []
    const converted = Object.entries(this.encodings).map(
      ([letter, encoding]) => `cột ${letter} (${legacyEncodingNames[encoding]})`,
    )
    if (converted.length > 0) problems.push(fileProblem("encoding-converted", converted.join(", ")))
    const unclear = this.#verdicts.flatMap((verdict, column) =>
      verdict?.ambiguous ? [`cột ${columnLetter(column)}`] : [],
    )
    if (unclear.length > 0) problems.push(fileProblem("encoding-ambiguous", unclear.join(", ")))
    return problems
  }

  /** What to say of it behind them: old text in columns that had none in the first rows. */
  late(): FileProblem[] {
    const found = this.#late.flatMap((late, column) => {
      const verdict = late?.detector.verdict()
      const old = verdict !== undefined && (verdict.encoding !== null || verdict.ambiguous)
      return old ? [`cột ${columnLetter(column)} (từ khoảng dòng ${late.firstRow})`] : []
    })
    return found.length > 0 ? [fileProblem("encoding-late", found.join(", "))] : []
  }
}

function doubtful(column: number, text: string, row: number): RowProblem {
  const letter = columnLetter(column)
  const known = column <= 51
  return {
    row,
    column: letter,
    columnLabel: known ? ministryColumn(letter).label : "",
    ...problemText("encoding-doubtful", text.slice(0, 60)),
    value: text,
  }
}
