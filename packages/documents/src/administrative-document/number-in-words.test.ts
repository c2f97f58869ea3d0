import { expect, test } from "vitest"
import { numberInWords } from "./number-in-words.ts"

test.each([
  [0, "không"],
  [10, "mười"],
  [15, "mười lăm"],
  [21, "hai mươi mốt"],
  [11, "mười một"],
  [55, "năm mươi lăm"],
  [101, "một trăm linh một"],
  [110, "một trăm mười"],
  [1005, "một nghìn không trăm linh năm"],
  [12_345, "mười hai nghìn ba trăm bốn mươi lăm"],
  [1_000_000, "một triệu"],
  [2_000_015, "hai triệu không trăm mười lăm"],
  [7_000_000_000, "bảy tỷ"],
])("%d is spoken %s", (value, words) => {
  expect(numberInWords(value)).toBe(words)
})

test("there are no words for halves and negatives", () => {
  expect(() => numberInWords(1.5)).toThrow(RangeError)
  expect(() => numberInWords(-1)).toThrow(RangeError)
})
