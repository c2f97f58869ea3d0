/** The most that one BIFF8 record holds; longer content goes on in CONTINUE records ([MS-XLS] 2.1.4). */
export const maxRecordBytes = 8224

/** Bytes of a BIFF8 stream: little-endian fields, grown as they come, each record headed by its type and length. */
export interface RecordStream {
  /** Begins a record; its length is filled in when the next one begins or the stream is closed. */
  readonly begin: (type: number) => void
  /** Bytes written into the open record so far. */
  readonly recordLength: () => number
  /** Where the next byte goes, from the stream's beginning. */
  readonly position: () => number
  readonly u8: (value: number) => void
  readonly u16: (value: number) => void
  readonly u32: (value: number) => void
  readonly f64: (value: number) => void
  /** Characters `from`–`to` of a text without a length: two bytes each when `wide`, one otherwise. */
  readonly characters: (text: string, wide: boolean, from?: number, to?: number) => void
  /** Writes over four bytes written earlier. */
  readonly patchU32: (position: number, value: number) => void
  /** Closes the last record and gives everything written. The stream takes no more after it. */
  readonly close: () => Uint8Array
}

/** An empty stream. */
export function createRecordStream(): RecordStream {
  let bytes = new Uint8Array(65_536)
  let view = new DataView(bytes.buffer)
  let length = 0
  /** Where the open record's content begins; 0 while none is open. */
  let content = 0

  function room(count: number): number {
    const at = length
    length += count
    if (length > bytes.length) {
      const larger = new Uint8Array(Math.max(length, bytes.length * 2))
      larger.set(bytes)
      bytes = larger
      view = new DataView(bytes.buffer)
    }
    return at
  }
  function endRecord(): void {
    if (content > 0) view.setUint16(content - 2, length - content, true)
  }

  return {
    begin: (type) => {
      endRecord()
      const at = room(4)
      view.setUint16(at, type, true)
      content = length
    },
    recordLength: () => length - content,
    position: () => length,
    u8: (value) => {
      const at = room(1)
      bytes[at] = value
    },
    u16: (value) => {
      const at = room(2)
      view.setUint16(at, value, true)
    },
    u32: (value) => {
      const at = room(4)
      view.setUint32(at, value, true)
    },
    f64: (value) => {
      const at = room(8)
      view.setFloat64(at, value, true)
    },
    characters: (text, wide, from = 0, to = text.length) => {
      const size = wide ? 2 : 1
      let at = room((to - from) * size)
      for (let i = from; i < to; i += 1, at += size) {
        const code = text.charCodeAt(i)
        if (wide) view.setUint16(at, code, true)
        else bytes[at] = code
      }
    },
    patchU32: (position, value) => view.setUint32(position, value, true),
    close: () => {
      endRecord()
      return bytes.subarray(0, length)
    },
  }
}
