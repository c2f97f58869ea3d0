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
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** How many people are in it. */
export function count(bits: Bitmap): number {
  let total = 0
  for (let i = 0; i < bits.length; i++) total += popcount(bits[i]!)
  return total
}

/** The people in all of the bitmaps. Everybody of `everyone` when there are none. */
export function andAll(bitmaps: readonly Bitmap[], everyone: Bitmap): Bitmap {
  const [first = everyone, ...rest] = bitmaps
  const out = first.slice()
  for (const bits of rest) for (let i = 0; i < out.length; i++) out[i] = out[i]! & bits[i]!
  return out
}

/** The people in any of the bitmaps, of `size` people. */
export function orAll(bitmaps: Iterable<Bitmap>, size: number): Bitmap {
  const out = emptyBitmap(size)
  for (const bits of bitmaps) for (let i = 0; i < out.length; i++) out[i] = out[i]! | bits[i]!
  return out
}

/** The words of a bitmap that hold somebody: a year's births touch a third of the words of a commune. */
export interface SparseBitmap {
  readonly at: Uint32Array
  readonly words: Uint32Array
}

export function sparse(bits: Bitmap): SparseBitmap {
  const at = new Uint32Array(bits.length)
  const words = new Uint32Array(bits.length)
  let size = 0
  for (let i = 0; i < bits.length; i++) {
    const word = bits[i]!
    if (word === 0) continue
    at[size] = i
    words[size++] = word
  }
  return { at: at.subarray(0, size), words: words.subarray(0, size) }
}

/** How many people are in both. */
export function countIn(bits: Bitmap, { at, words }: SparseBitmap): number {
  let total = 0
  for (let i = 0; i < at.length; i++) {
    const word = bits[at[i]!]! & words[i]!
    if (word !== 0) total += popcount(word)
  }
  return total
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
