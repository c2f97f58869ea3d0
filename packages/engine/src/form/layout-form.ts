import { addValues } from "./add-values.ts"
import { columnNumber, parseSpan } from "./address.ts"
import { fillTemplate } from "./fill-template.ts"
import type { Form, FormBlock, Measure, SheetStyle } from "./form.ts"
import type { Figured, FigureRecord, FormFigures } from "./form-figures.ts"
import type { CellSource, FormSheet, SheetCell } from "./form-sheet.ts"

/** Texts of a form's head and foot; see `TextCell` for the tokens. */
export interface FormTexts {
  readonly year: number
  readonly province: string
  readonly commune: string
  readonly unitKind: string
  readonly place: string
  readonly preparer: string
  readonly signerBody: string
  readonly signerTitle: string
  readonly signer: string
}

const emptyCell: Figured = { value: { kind: "text", text: "" } }

type RecordBlock = Extract<FormBlock, { kind: "records" }>

/** The tables of a unit are laid out together, with the same texts. */
const tokensOf = new WeakMap<FormTexts, Record<string, string>>()

function tokens(texts: FormTexts): Record<string, string> {
  const known = tokensOf.get(texts)
  if (known !== undefined) return known
  const { year } = texts
  const all: Record<string, string> = {
    ...texts,
    year: String(year),
    lastYear: String(year - 1),
    schoolYear: `${year}-${year + 1}`,
    lastSchoolYear: `${year - 1}-${year}`,
  }
  for (let age = 0; age <= 100; age++) all[`birth:${age}`] = String(year - age)
  for (let step = -10; step <= 10; step++) {
    const sign = step < 0 ? `${step}` : `+${step}`
    all[step === 0 ? "y" : `y${sign}`] = String(year + step)
    all[`school:${step}`] = `${year + step}-${year + step + 1}`
  }
  tokensOf.set(texts, all)
  return all
}

function styleOf(show: Measure): SheetStyle {
  if ("share" in show || "percent" in show) return "share"
  if ("level" in show || "condition" in show || "mark" in show || "hardship" in show) return "mark"
  return "text" in show ? "label" : "figure"
}

/** Rows that a record block occupies in the printed original, before more records push the rest down. */
function nominalRows(block: RecordBlock): number {
  return Math.max(block.minRows, 1) * block.rows.length
}

function actualRows(block: RecordBlock, records: readonly FigureRecord[]): number {
  return Math.max(records.length, block.minRows, 1) * block.rows.length
}

/**
 * Lays figures out as the official form prints them. Fixed cells keep their address; a list longer than the original
 * has room for pushes what stands below it down.
 */
export function layoutForm(form: Form, figures: FormFigures, texts: FormTexts): FormSheet {
  const words = tokens(texts)
  const cells: SheetCell[] = []
  const lists = form.blocks.filter((block) => block.kind === "records")
  const pushes = lists.map((block, i) => ({
    end: block.from + nominalRows(block),
    by: actualRows(block, figures.records[i] ?? []) - nominalRows(block),
  }))
  const down = (row: number) => row + pushes.reduce((sum, push) => (row >= push.end ? sum + push.by : sum), 0)

  // Thousands of cells: all of one shape, and nothing copied that is not kept.
  function put(span: string, style: SheetStyle, { value, source }: Figured): void {
    const { row, column, rowSpan, columnSpan } = parseSpan(span)
    cells.push({ row: down(row), column, rowSpan, columnSpan, style, value, source, record: undefined })
  }
  const putText = (span: string, style: SheetStyle, text: string, more: Record<string, string> = {}) =>
    put(span, style, { value: { kind: "text", text: fillTemplate(text, more, words) } })

  function putRecords(block: RecordBlock, list: number): void {
    const records = figures.records[list] ?? []
    const slots = Math.max(records.length, block.minRows, 1)
    const from = down(block.from)
    block.rows.forEach((row, k) => {
      for (const column of row.columns) {
        const style = column.style ?? styleOf(column.show)
        const number = columnNumber(column.at)
        for (let i = 0; i < slots; i++) {
          const record = records[i]
          const { value, source } = record?.rows[k]?.[column.at] ?? emptyCell
          cells.push({
            row: from + i * block.rows.length + k,
            column: number,
            rowSpan: 1,
            columnSpan: 1,
            style,
            value,
            source,
            record: record?.name,
          })
        }
      }
    })
    if (block.total !== undefined && (records.length > 1 || !block.total.whenSeveral))
      putTotal(block, block.total, records, figures.totals?.[list] ?? {})
  }

  function putTotal(
    block: RecordBlock,
    total: NonNullable<RecordBlock["total"]>,
    records: readonly FigureRecord[],
    sources: Readonly<Record<string, CellSource>>,
  ): void {
    putText(total.at, "labelBold", total.label)
    const place = parseSpan(total.at)
    for (const column of block.rows[0]?.columns ?? []) {
      const number = columnNumber(column.at)
      if (number >= place.column && number < place.column + place.columnSpan) continue
      const values = records.flatMap((record) => {
        const cell = record.rows[0]?.[column.at]
        return cell === undefined ? [] : [cell.value]
      })
      cells.push({
        row: down(place.row),
        column: number,
        rowSpan: 1,
        columnSpan: 1,
        style: column.style ?? styleOf(column.show),
        value: addValues(values),
        source: sources[column.at],
        record: undefined,
      })
    }
  }

  for (const text of form.texts) putText(text.at, text.style, text.text)
  let list = 0
  for (const block of form.blocks) {
    if (block.kind === "records") putRecords(block, list++)
    else if (block.kind === "cells") {
      for (const cell of block.cells) {
        const key = cell.at.split(":")[0]!
        const figured = figures.cells[key]
        if (figured !== undefined) put(cell.at, cell.style ?? styleOf(cell.show), figured)
      }
    } else if (block.kind === "lines") {
      for (const row of block.rows) {
        for (const [span, text] of Object.entries(row.labels)) putText(span, "label", text)
        for (const at of [block.total, ...block.years.map((year) => year.at)]) {
          put(`${at}${row.at}`, "figure", figures.cells[`${at}${row.at}`] ?? emptyCell)
        }
      }
    } else {
      for (const row of block.rows) {
        const age: Record<string, string> =
          row.age === undefined ? {} : { age: String(row.age), birth: String(texts.year - row.age) }
        for (const [span, text] of Object.entries(row.labels)) {
          putText(span, row.bold ? "labelBold" : "label", text, age)
        }
        for (const column of block.columns) {
          const at = `${column.at}${row.at}`
          const span = column.to === undefined ? at : `${at}:${column.to}${row.at}`
          const figured = figures.cells[at]
          if (column.text !== undefined) putText(span, "mark", column.text, age)
          else if (figured !== undefined)
            put(span, row.share !== undefined || column.share !== undefined ? "share" : "figure", figured)
          else if (row.empty) putText(span, "figure", "")
        }
      }
    }
  }
  const rowCount = Math.max(...cells.map((cell) => cell.row + cell.rowSpan - 1))
  return {
    code: form.code,
    name: form.name,
    paper: form.paper,
    orientation: form.orientation,
    widths: form.widths,
    heights: Object.fromEntries(
      Object.entries(form.heights).map(([row, height]) => [down(Number(row)), height]),
    ),
    freeze: form.freeze,
    rowCount,
    columnCount: Math.max(form.widths.length, ...cells.map((cell) => cell.column + cell.columnSpan - 1)),
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
  }
}
