import { isWideText } from "./is-wide-text.ts"
import { createRecordStream, type RecordStream } from "./record-stream.ts"
import type { SharedStrings } from "./shared-strings.ts"

/** The cell formats that `workbookGlobals` declares, by their number: what a cell record names. */
export const cellFormat = { general: 15, date: 16 } as const

const dateFormat = 164
const fontName = "Arial"

/** The record that begins a substream: 0x0005 the workbook's globals, 0x0010 a sheet ([MS-XLS] 2.4.21). */
export function writeBof(stream: RecordStream, kind: 0x0005 | 0x0010): void {
  stream.begin(0x0809)
  stream.u16(0x0600)
  stream.u16(kind)
  stream.u16(0x0dbb)
  stream.u16(0x07cc)
  stream.u32(0)
  stream.u32(6)
}

function writeShortText(stream: RecordStream, text: string): void {
  const wide = isWideText(text)
  stream.u8(text.length)
  stream.u8(wide ? 1 : 0)
  stream.characters(text, wide)
}

function writeFont(stream: RecordStream): void {
  stream.begin(0x0031)
  for (const field of [200, 0, 0x7fff, 400, 0]) stream.u16(field)
  stream.u32(0)
  writeShortText(stream, fontName)
}

/** One cell format ([MS-XLS] 2.4.353): all of it but the number format stays as Excel has it by default. */
function writeXf(stream: RecordStream, kind: "style" | "cell", numberFormat: number): void {
  stream.begin(0x00e0)
  stream.u16(0)
  stream.u16(numberFormat)
  stream.u16(kind === "style" ? 0xfff5 : 0x0001)
  // Bottom-aligned, not turned, not indented.
  stream.u8(0x20)
  stream.u8(0)
  stream.u8(0)
  // Which groups of properties this format says itself: a style none, a date its number format.
  stream.u8(kind === "style" ? 0xf4 : numberFormat === 0 ? 0 : 0x04)
  stream.u32(0)
  stream.u32(0)
  stream.u16(0x20c0)
}

/**
 * The globals of a workbook ([MS-XLS] 2.1.7.20.3) whose sheets, in order, take `sheetBytes` each: fonts, formats, where
 * each sheet begins, and the shared texts.
 */
export function workbookGlobals(
  sheets: readonly { readonly name: string; readonly bytes: number }[],
  strings: SharedStrings,
): Uint8Array {
  const stream = createRecordStream()
  writeBof(stream, 0x0005)
  stream.begin(0x0042)
  stream.u16(1200)
  stream.begin(0x003d)
  for (const field of [0, 0, 0x4000, 0x2000, 0x0038, 0, 0, 1, 600]) stream.u16(field)
  stream.begin(0x0022)
  stream.u16(0)
  // Excel asks for the four fonts of its default styles before any other.
  for (let i = 0; i < 4; i += 1) writeFont(stream)
  stream.begin(0x041e)
  stream.u16(dateFormat)
  stream.u16("dd/mm/yyyy".length)
  stream.u8(0)
  stream.characters("dd/mm/yyyy", false)
  for (let i = 0; i < cellFormat.general; i += 1) writeXf(stream, "style", 0)
  writeXf(stream, "cell", 0)
  writeXf(stream, "cell", dateFormat)
  stream.begin(0x0293)
  stream.u16(0x8000)
  stream.u8(0)
  stream.u8(0xff)
  const places = sheets.map(({ name }) => {
    stream.begin(0x0085)
    const place = stream.position()
    stream.u32(0)
    stream.u16(0)
    writeShortText(stream, name)
    return place
  })
  strings.writeTo(stream)
  stream.begin(0x000a)
  let start = stream.position()
  for (const [i, place] of places.entries()) {
    stream.patchU32(place, start)
    start += sheets[i]?.bytes ?? 0
  }
  return stream.close()
}
