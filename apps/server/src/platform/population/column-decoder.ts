import type { DictionaryColumn } from "@phocap/engine"
import { TextDictionary } from "./text-dictionary.ts"

/** COPY's binary form opens with eleven signature bytes, flags and the length of an extension: 19 bytes, no extension. */
const headerLength = 19
const idLength = 16

/** What a row holds, in the order of its columns: UUIDs, small numbers, texts; by name. */
export interface RowLayout {
  readonly uuids: readonly string[]
  readonly numbers: readonly string[]
  readonly texts: readonly string[]
}

/** The columns of all rows, by the names of the layout. */
export interface DecodedColumns {
  readonly size: number
  /** 16 bytes a row. */
  readonly uuids: Readonly<Record<string, Uint8Array>>
  /** −1 is NULL, booleans are 0 and 1. */
  readonly numbers: Readonly<Record<string, Int16Array>>
  readonly texts: Readonly<Record<string, DictionaryColumn>>
}

/**
 * Decodes rows of `COPY … (FORMAT binary)` into columns as their bytes come, in one loop and without making an object a
 * row. UUIDs are never NULL; numbers are int2 or boolean.
 */
export class ColumnDecoder {
  private readonly layout: RowLayout
  private readonly texts: TextDictionary[]
  private capacity = 1024
  private size = 0
  private uuids: Uint8Array[]
  private numbers: Int16Array[]
  private rest: Uint8Array = new Uint8Array(0)
  private headerRead = false
  private ended = false

  constructor(layout: RowLayout) {
    this.layout = layout
    this.uuids = layout.uuids.map(() => new Uint8Array(this.capacity * idLength))
    this.numbers = layout.numbers.map(() => new Int16Array(this.capacity))
    this.texts = layout.texts.map(() => new TextDictionary())
  }

  push(chunk: Uint8Array): void {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk])
    let at = 0
    if (!this.headerRead) {
      if (bytes.length < headerLength) {
        this.rest = bytes
        return
      }
      this.headerRead = true
      at = headerLength
    }
    while (!this.ended) {
      const next = this.decodeRow(bytes, at)
      if (next < 0) break
      at = next
    }
    this.rest = bytes.subarray(at)
  }

  /** @throws RangeError when the stream broke off before PostgreSQL's closing mark */
  finish(): DecodedColumns {
    if (!this.ended) throw new RangeError("the binary COPY broke off before its end")
    const { size, layout } = this
    return {
      size,
      uuids: named(layout.uuids, (i) => this.uuids[i]!.slice(0, size * idLength)),
      numbers: named(layout.numbers, (i) => this.numbers[i]!.slice(0, size)),
      texts: named(layout.texts, (i) => this.texts[i]!.finish(size)),
    }
  }

  /** Decodes the row at `at`; returns where the next begins, or −1 when the row is not wholly there yet. */
  private decodeRow(bytes: Uint8Array, at: number): number {
    const end = bytes.length
    // Growing replaces the columns: only then are they taken in hand.
    if (this.size === this.capacity) this.grow()
    const { uuids, numbers, texts } = this
    if (at + 2 > end) return -1
    if (bytes[at] === 0xff) {
      this.ended = true
      return at + 2
    }
    // A number takes at most its length (4 bytes) and 2 more.
    const longest = 2 + uuids.length * (4 + idLength) + numbers.length * 6
    if (at + longest > end && !this.isWhole(bytes, at)) return -1
    const row = this.size
    let p = at + 2
    for (const column of uuids) {
      p += 4
      const place = row * idLength
      for (let i = 0; i < idLength; i++) column[place + i] = bytes[p + i]!
      p += idLength
    }
    for (let i = 0; i < numbers.length; i++) {
      if (bytes[p] === 0xff) {
        numbers[i]![row] = -1
        p += 4
      } else if (bytes[p + 3] === 2) {
        numbers[i]![row] = (bytes[p + 4]! << 8) | bytes[p + 5]!
        p += 6
      } else {
        numbers[i]![row] = bytes[p + 4]!
        p += 5
      }
    }
    for (let i = 0; i < texts.length; i++) {
      if (p + 4 > end) return -1
      const length = readLength(bytes, p)
      p += 4
      if (length < 0) texts[i]!.setNothing(row)
      else {
        if (p + length > end) return -1
        texts[i]!.set(row, bytes, p, p + length)
        p += length
      }
    }
    this.size++
    return p
  }

  /** Near the end of a chunk: are all fields of the row there? */
  private isWhole(bytes: Uint8Array, at: number): boolean {
    let p = at + 2
    const fields = this.uuids.length + this.numbers.length + this.texts.length
    for (let i = 0; i < fields; i++) {
      if (p + 4 > bytes.length) return false
      p += 4 + Math.max(0, readLength(bytes, p))
    }
    return p <= bytes.length
  }

  private grow(): void {
    this.capacity *= 2
    this.uuids = this.uuids.map((column) => {
      const larger = new Uint8Array(this.capacity * idLength)
      larger.set(column)
      return larger
    })
    this.numbers = this.numbers.map((column) => {
      const larger = new Int16Array(this.capacity)
      larger.set(column)
      return larger
    })
  }
}

function readLength(bytes: Uint8Array, p: number): number {
  return (bytes[p]! << 24) | (bytes[p + 1]! << 16) | (bytes[p + 2]! << 8) | bytes[p + 3]!
}

function named<T>(names: readonly string[], get: (i: number) => T): Record<string, T> {
  return Object.fromEntries(names.map((name, i) => [name, get(i)]))
}
