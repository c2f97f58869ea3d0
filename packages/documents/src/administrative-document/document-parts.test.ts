import { expect, test } from "vitest"
import { documentDate } from "./document-date.ts"
import { documentNumber, documentSymbol } from "./document-symbol.ts"

test("days below ten and the first two months carry a zero, other months do not", () => {
  expect(documentDate("2026-02-05")).toBe("ngày 05 tháng 02 năm 2026")
  expect(documentDate("2026-03-15")).toBe("ngày 15 tháng 3 năm 2026")
  expect(documentDate("2026-11-09")).toBe("ngày 09 tháng 11 năm 2026")
})

test("without a date there is room to write one", () => {
  expect(documentDate(null)).toMatch(/^ngày {3,}tháng {3,}năm {3,}$/)
})

test("the state and the Party write number and symbol each in their way", () => {
  const state = documentSymbol("state", "KH", "UBND")
  expect(documentNumber({ system: "state", number: 5, symbol: state })).toBe("Số: 05/KH-UBND")
  expect(
    documentNumber({ system: "state", number: 123, symbol: documentSymbol("state", "", "UBND", "VHXH") }),
  ).toBe("Số: 123/UBND-VHXH")
  const party = documentSymbol("party", "KH", "TU")
  expect(documentNumber({ system: "party", number: 232, symbol: party })).toBe("Số 232-KH/TU")
  expect(documentNumber({ system: "party", number: null, symbol: party })).toMatch(/^Số {3,}-KH\/TU$/)
})
