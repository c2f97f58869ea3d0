import fc from "fast-check"
import { expect, test } from "vitest"
import { compareVietnamese } from "./compare-vietnamese.ts"

test("names of hamlets: Vietnamese order, numbers as numbers", () => {
  const list = [
    "Tổ 1",
    "Tổ 2",
    "Tổ 10",
    "Thôn Ao Sen",
    "Thôn Đá Bàn",
    "Thôn Dốc Đỏ",
    "Xóm Ấp Bắc",
    "Xóm Ao",
    "An Hòa",
  ]
  expect(list.sort(compareVietnamese)).toEqual([
    "An Hòa",
    "Thôn Ao Sen",
    "Thôn Dốc Đỏ",
    "Thôn Đá Bàn",
    "Tổ 1",
    "Tổ 2",
    "Tổ 10",
    "Xóm Ao",
    "Xóm Ấp Bắc",
  ])
})

const word = fc.string({ unit: fc.constantFrom(..."aàáăâbdđêoôơưu 12'-AÀĐ"), maxLength: 8 })

test("it is an order: antisymmetric, transitive, and 0 only for the same text", () => {
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(compareVietnamese(a, b)).toBe(-compareVietnamese(b, a) + 0)
      expect(compareVietnamese(a, b) === 0).toBe(a === b)
      if (compareVietnamese(a, b) < 0 && compareVietnamese(b, c) < 0) expect(compareVietnamese(a, c)).toBe(-1)
    }),
    { numRuns: 2000 },
  )
})
