import fc from "fast-check"
import { expect, test } from "vitest"
import { toNfc } from "./to-nfc.ts"

test("decomposed text, double blanks, hard blanks and invisible marks become one stored form", () => {
  expect(toNfc("  Nguye\u0302\u0303n \u00a0Thi\u0323\tHo\u0300a\u200b ")).toBe("Nguyễn Thị Hòa")
  expect(toNfc("\ufeffLê\u3000Văn\nÐức")).toBe("Lê Văn Đức")
})

test("what is stored once stays the same", () => {
  const mark = fc.constantFrom("\u200b", "\u0301", "\u0302", "\u00a0", "e", "ê", "đ", "Ð")
  fc.assert(
    fc.property(fc.string({ unit: fc.oneof(mark, fc.string({ minLength: 1, maxLength: 1 })) }), (text) => {
      expect(toNfc(toNfc(text))).toBe(toNfc(text))
      expect(toNfc(text)).toBe(toNfc(text).normalize("NFC"))
    }),
  )
})
