import fc from "fast-check"
import { expect, test } from "vitest"
import {
  and,
  andAll,
  andNot,
  type Bitmap,
  bitmapsByValue,
  count,
  countBoth,
  countIn,
  emptyBitmap,
  fullBitmap,
  hasBit,
  members,
  or,
  orAll,
  setBit,
  sparse,
} from "./bitmap.ts"

const size = 200
const someone = fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }))

function bitmapOf(indices: readonly number[]): Bitmap {
  const bits = emptyBitmap(size)
  for (const index of indices) setBit(bits, index)
  return bits
}

test("bitmaps behave as the sets that they stand for", () => {
  fc.assert(
    fc.property(someone, someone, (left, right) => {
      const [a, b] = [new Set(left), new Set(right)]
      const [x, y] = [bitmapOf(left), bitmapOf(right)]
      const sorted = (set: Iterable<number>) => [...set].sort((p, q) => p - q)
      expect(members(x)).toEqual(sorted(a))
      expect(count(x)).toBe(a.size)
      expect(members(and(x, y))).toEqual(sorted(left.filter((i) => b.has(i))))
      expect(members(or(x, y))).toEqual(sorted(new Set([...left, ...right])))
      expect(members(andNot(x, y))).toEqual(sorted(left.filter((i) => !b.has(i))))
      expect(andAll([x, y], fullBitmap(size))).toEqual(and(x, y))
      expect(andAll([x, y, fullBitmap(size)], x)).toEqual(and(x, y))
      expect(andAll([x, fullBitmap(size), y], x)).toEqual(and(x, y))
      expect(andAll([], x)).toEqual(x)
      expect(orAll([x, y], size)).toEqual(or(x, y))
      expect(countIn(x, sparse(y))).toBe(left.filter((i) => b.has(i)).length)
      expect(countBoth(sparse(x), sparse(y))).toBe(countIn(x, sparse(y)))
      expect(countBoth(sparse(y), sparse(x))).toBe(countIn(x, sparse(y)))
      for (let i = 0; i < size; i++) expect(hasBit(x, i)).toBe(a.has(i))
    }),
  )
})

test("pages of a list join to the whole list", () => {
  fc.assert(
    fc.property(someone, fc.integer({ min: 1, max: 50 }), (indices, page) => {
      const bits = bitmapOf(indices)
      const joined: number[] = []
      for (let at = 0; at < indices.length; at += page) joined.push(...members(bits, at, page))
      expect(joined).toEqual(members(bits))
    }),
  )
})

test("a full bitmap holds everyone and no one more, at every size around a word", () => {
  for (let n = 0; n <= 100; n++)
    expect(members(fullBitmap(n))).toEqual(Array.from({ length: n }, (_, i) => i))
})

test("each value of a column has the people who have it, and everybody has one", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 40 }), { maxLength: 120 }), (values) => {
      const byValue = bitmapsByValue(Int16Array.from(values))
      for (const [value, bits] of byValue) {
        const having = values.flatMap((one, i) => (one === value ? [i] : []))
        expect(members(bits)).toEqual(having)
      }
      const all = [...byValue.values()]
      expect(members(orAll(all, values.length))).toEqual(values.map((_, i) => i))
    }),
  )
})
