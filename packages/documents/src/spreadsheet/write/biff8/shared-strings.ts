import { isWideText } from "./is-wide-text.ts"
import { maxRecordBytes, type RecordStream } from "./record-stream.ts"

/** The texts of a workbook, each kept once; a cell names its text by number. */
export interface SharedStrings {
  /** The number of a text, counted as used once more. */
  readonly indexOf: (text: string) => number
  /** Writes the SST record and as many CONTINUE records as it needs ([MS-XLS] 2.4.265). */
  readonly writeTo: (stream: RecordStream) => void
}

const SST = 0x00fc
const CONTINUE = 0x003c

function writeText(stream: RecordStream, text: string): void {
  // Length and flag may not be torn apart; the characters may, and then the flag is said again.
  if (stream.recordLength() + 3 > maxRecordBytes) stream.begin(CONTINUE)
  const wide = isWideText(text)
  const size = wide ? 2 : 1
  stream.u16(text.length)
  stream.u8(wide ? 1 : 0)
  let from = 0
  while (from < text.length) {
    const fits = Math.floor((maxRecordBytes - stream.recordLength()) / size)
    const to = Math.min(text.length, from + fits)
    stream.characters(text, wide, from, to)
    from = to
    if (from < text.length) {
      stream.begin(CONTINUE)
      stream.u8(wide ? 1 : 0)
    }
  }
}

/** A table without texts. */
export function createSharedStrings(): SharedStrings {
  const indexes = new Map<string, number>()
  let uses = 0
  return {
    indexOf: (text) => {
      uses += 1
      const known = indexes.get(text)
      if (known !== undefined) return known
      indexes.set(text, indexes.size)
      return indexes.size - 1
    },
    writeTo: (stream) => {
      stream.begin(SST)
      stream.u32(uses)
      stream.u32(indexes.size)
      for (const text of indexes.keys()) writeText(stream, text)
    },
  }
}
