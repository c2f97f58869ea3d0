import type { DictionaryColumn } from "@phocap/engine"

const nothing = -1

/**
 * Gathers a text column as numbers straight from bytes: a text is decoded once, however many rows hold it. Names of
 * hamlets and codes of schools repeat thousands of times.
 */
export class TextDictionary {
  private index = new Int32Array(1024)
  private readonly texts: string[] = []
  private readonly encoded: Uint8Array[] = []
  /** Place of a text by the hash of its bytes; on a collision the next number is tried. */
  private readonly places = new Map<number, number>()

  /** Row `row` holds nothing. */
  setNothing(row: number): void {
    if (row >= this.index.length) this.grow(row)
    this.index[row] = nothing
  }

  /** Row `row` holds the UTF-8 text in `bytes[from..to)`. */
  set(row: number, bytes: Uint8Array, from: number, to: number): void {
    if (row >= this.index.length) this.grow(row)
    let hash = 0x811c9dc5
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
    let place = this.places.get(hash)
    while (place !== undefined && !isSame(this.encoded[place]!, bytes, from, to))
      place = this.places.get(++hash)
    if (place === undefined) {
      place = this.texts.length
      const own = bytes.slice(from, to)
      this.texts.push(new TextDecoder().decode(own))
      this.encoded.push(own)
      this.places.set(hash, place)
    }
    this.index[row] = place
  }

  /** The column of the first `size` rows. */
  finish(size: number): DictionaryColumn {
    return { index: this.index.slice(0, size), dictionary: this.texts }
  }

  private grow(row: number): void {
    const larger = new Int32Array(Math.max(row + 1, this.index.length * 2))
    larger.set(this.index)
    this.index = larger
  }
}

function isSame(known: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (known.length !== to - from) return false
  for (let i = 0; i < known.length; i++) if (known[i] !== bytes[from + i]) return false
  return true
}
