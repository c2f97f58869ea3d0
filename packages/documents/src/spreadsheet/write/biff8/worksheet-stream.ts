import { utils } from "@e965/xlsx"
import { dateToSerial } from "../../serial-date.ts"
import { spreadsheetError } from "../../spreadsheet-error.ts"
import type { SheetModel, SheetValue } from "../workbook-model.ts"
import { createRecordStream, type RecordStream } from "./record-stream.ts"
import type { SharedStrings } from "./shared-strings.ts"
import { cellFormat, writeBof } from "./workbook-globals.ts"

const maxRows = 65_536
const maxColumns = 256
const maxCharacters = 32_767
/** As many ranges as one MERGEDCELLS record may hold. */
const maxMerges = 1026

function beginCell(stream: RecordStream, type: number, row: number, column: number, format: number): void {
  stream.begin(type)
  stream.u16(row)
  stream.u16(column)
  stream.u16(format)
}

function writeText(
  stream: RecordStream,
  strings: SharedStrings,
  row: number,
  column: number,
  text: string,
): void {
  if (text.length > maxCharacters) {
    throw spreadsheetError("spreadsheet-cell-too-long", `ô ${utils.encode_cell({ r: row, c: column })}`)
  }
  beginCell(stream, 0x00fd, row, column, cellFormat.general)
  stream.u32(strings.indexOf(text.replace(/\p{Surrogate}/gu, "\ufffd")))
}

function writeNumber(stream: RecordStream, row: number, column: number, value: number, format: number): void {
  if (!Number.isFinite(value)) {
    throw spreadsheetError("spreadsheet-bad-value", utils.encode_cell({ r: row, c: column }))
  }
  beginCell(stream, 0x0203, row, column, format)
  stream.f64(value)
}

function writeCell(
  stream: RecordStream,
  strings: SharedStrings,
  row: number,
  column: number,
  value: SheetValue,
): void {
  if (value === null || value === "") return
  if (typeof value === "string") writeText(stream, strings, row, column, value)
  else if (typeof value === "number") writeNumber(stream, row, column, value, cellFormat.general)
  else if (typeof value === "boolean") {
    beginCell(stream, 0x0205, row, column, cellFormat.general)
    stream.u8(value ? 1 : 0)
    stream.u8(0)
  } else {
    const serial = dateToSerial(value.date)
    if (serial === null) writeText(stream, strings, row, column, value.date)
    else writeNumber(stream, row, column, serial, cellFormat.date)
  }
}

function writeColumns(stream: RecordStream, columns: SheetModel["columns"] = []): void {
  for (const [i, { width = 9, hidden = false }] of columns.entries()) {
    stream.begin(0x007d)
    stream.u16(i)
    stream.u16(i)
    stream.u16(Math.min(Math.round(width * 256), 0xffff))
    stream.u16(cellFormat.general)
    stream.u16(hidden ? 1 : 0)
    stream.u16(0)
  }
}

function writeMerges(stream: RecordStream, merges: readonly string[] = []): void {
  for (let from = 0; from < merges.length; from += maxMerges) {
    const part = merges.slice(from, from + maxMerges)
    stream.begin(0x00e5)
    stream.u16(part.length)
    for (const range of part) {
      const { s, e } = utils.decode_range(range)
      for (const field of [s.r, e.r, s.c, e.c]) stream.u16(field)
    }
  }
}

function writeWindow(stream: RecordStream, selected: boolean): void {
  stream.begin(0x023e)
  stream.u16(selected ? 0x06b6 : 0x00b6)
  for (const field of [0, 0, 0x40, 0, 0, 0, 0, 0]) stream.u16(field)
}

/**
 * One sheet of a BIFF8 workbook ([MS-XLS] 2.1.7.20.5), its rows taken one at a time. Throws what the format cannot hold:
 * `spreadsheet-too-many-rows`, `spreadsheet-too-many-columns`, `spreadsheet-cell-too-long`, `spreadsheet-bad-value`.
 */
export async function worksheetStream(
  sheet: SheetModel,
  strings: SharedStrings,
  selected: boolean,
): Promise<Uint8Array> {
  const stream = createRecordStream()
  writeBof(stream, 0x0010)
  writeColumns(stream, sheet.columns)
  stream.begin(0x0200)
  const dimensions = stream.position()
  for (const field of [0, 0, 0]) stream.u32(field)
  stream.u16(0)
  let height = 0
  let width = 0
  for await (const { cells } of sheet.rows) {
    if (height === maxRows) throw spreadsheetError("spreadsheet-too-many-rows", "65.536 của định dạng .xls")
    if (cells.length > maxColumns) {
      throw spreadsheetError("spreadsheet-too-many-columns", `định dạng .xls chỉ có ${maxColumns} cột`)
    }
    for (const [column, value] of cells.entries()) writeCell(stream, strings, height, column, value)
    height += 1
    width = Math.max(width, cells.length)
  }
  // Rows from 0 to before `height`; columns 0 to before `width`, both in the last four bytes.
  stream.patchU32(dimensions + 4, height)
  stream.patchU32(dimensions + 8, width * 0x1_0000)
  writeWindow(stream, selected)
  writeMerges(stream, sheet.merges)
  stream.begin(0x000a)
  return stream.close()
}
