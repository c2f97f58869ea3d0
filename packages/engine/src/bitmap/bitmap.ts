/** One bit a person, in the order of the population. Words past the last person are zero. */
export type Bitmap = Uint32Array

/** An empty bitmap over `size` people. */
export function emptyBitmap(size: number): Bitmap {
  return new Uint32Array((size + 31) >>> 5)
}

/** A bitmap with every one of `size` people in it. */
export function fullBitmap(size: number): Bitmap {
  const bits = emptyBitmap(size).fill(0xffffffff)
  const rest = size & 31
  if (rest > 0) bits[bits.length - 1] = 2 ** rest - 1
  return bits
}

export function setBit(bits: Bitmap, index: number): void {
  bits[index >>> 5] = bits[index >>> 5]! | (1 << (index & 31))
}

export function hasBit(bits: Bitmap, index: number): boolean {
  return (bits[index >>> 5]! & (1 << (index & 31))) !== 0
}

export function and(a: Bitmap, b: Bitmap): Bitmap {
  const out = new Uint32Array(a.length)
  for (let i = 0; i < out.length; i++) out[i] = a[i]! & b[i]!
  return out
}

export function or(a: Bitmap, b: Bitmap): Bitmap {
  const out = new Uint32Array(a.length)
  for (let i = 0; i < out.length; i++) out[i] = a[i]! | b[i]!
  return out
}

/** The people of `a` who are not in `b`. */
export function andNot(a: Bitmap, b: Bitmap): Bitmap {
  const out = new Uint32Array(a.length)
  for (let i = 0; i < out.length; i++) out[i] = a[i]! & ~b[i]!
  return out
}

function popcount(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** How many people are in it. */
export function count(bits: Bitmap): number {
  let total = 0
  for (let i = 0; i < bits.length; i++) total += popcount(bits[i]!)
  return total
}

/** The people in all of the bitmaps: `everyone` when there are none, the bitmap itself when there is one. */
export function andAll(bitmaps: readonly Bitmap[], everyone: Bitmap): Bitmap {
  const [first = everyone, second] = bitmaps
  if (second === undefined) return first
  const out = and(first, second)
  for (let k = 2; k < bitmaps.length; k++) {
    const bits = bitmaps[k]!
    for (let i = 0; i < out.length; i++) out[i] = out[i]! & bits[i]!
  }
  return out
}

/** The people in any of the bitmaps, of `size` people. */
export function orAll(bitmaps: Iterable<Bitmap>, size: number): Bitmap {
  const out = emptyBitmap(size)
  for (const bits of bitmaps) for (let i = 0; i < out.length; i++) out[i] = out[i]! | bits[i]!
  return out
}

/** The people of each value between the least and the greatest of a column. */
export function bitmapsByValue(column: Int16Array | Int32Array): Map<number, Bitmap> {
  let low = 0
  let high = 0
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!
    if (value < low) low = value
    else if (value > high) high = value
  }
  // All in one block, so that a person's bit is reached by arithmetic and not by a look-up.
  const words = (column.length + 31) >>> 5
  const block = new Uint32Array((high - low + 1) * words)
  for (let i = 0; i < column.length; i++) {
    const at = (column[i]! - low) * words + (i >>> 5)
    block[at] = block[at]! | (1 << (i & 31))
  }
  const byValue = new Map<number, Bitmap>()
  for (let value = low; value <= high; value++) {
    byValue.set(value, block.subarray((value - low) * words, (value - low + 1) * words))
  }
  return byValue
}

/** A bitmap and which of its words hold somebody: a year's births touch a third of the words of a commune. */
export interface SparseBitmap {
  readonly bits: Bitmap
  readonly at: Uint32Array
}

export function sparse(bits: Bitmap): SparseBitmap {
  let size = 0
  for (let i = 0; i < bits.length; i++) if (bits[i] !== 0) size++
  const at = new Uint32Array(size)
  size = 0
  for (let i = 0; i < bits.length; i++) if (bits[i] !== 0) at[size++] = i
  return { bits, at }
}

/** How many people are in both. */
export function countIn(a: Bitmap, { bits, at }: SparseBitmap): number {
  let total = 0
  for (let i = 0; i < at.length; i++) {
    const word = a[at[i]!]! & bits[at[i]!]!
    if (word !== 0) total += popcount(word)
  }
  return total
}

/** How many people are in both, found by the one that touches fewer words. */
export function countBoth(a: SparseBitmap, b: SparseBitmap): number {
  return a.at.length < b.at.length ? countIn(b.bits, a) : countIn(a.bits, b)
}

/** The positions of the people in it, rising; `offset` and `limit` page through a long list. */
export function members(bits: Bitmap, offset = 0, limit = Number.POSITIVE_INFINITY): number[] {
  const found: number[] = []
  let skip = offset
  for (let i = 0; i < bits.length && found.length < limit; i++) {
    let word = bits[i]!
    if (word === 0) continue
    const here = popcount(word)
    if (skip >= here) {
      skip -= here
      continue
    }
    while (word !== 0 && found.length < limit) {
      const low = word & -word
      word ^= low
      if (skip > 0) skip--
      else found.push(i * 32 + 31 - Math.clz32(low))
    }
  }
  return found
}
