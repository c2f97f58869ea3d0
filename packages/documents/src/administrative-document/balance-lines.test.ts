import { expect, test } from "vitest"
import { balanceLines } from "./balance-lines.ts"

test("a long name breaks evenly, a short one does not", () => {
  expect(balanceLines("ỦY BAN NHÂN DÂN XÃ BÌNH MINH", 24)).toEqual(["ỦY BAN NHÂN DÂN", "XÃ BÌNH MINH"])
  expect(balanceLines("ỦY BAN NHÂN DÂN", 24)).toEqual(["ỦY BAN NHÂN DÂN"])
  expect(balanceLines("", 24)).toEqual([])
})

test("a word longer than a line stays whole", () => {
  expect(balanceLines("A".repeat(40), 24)).toEqual(["A".repeat(40)])
})
