import { expect, test } from "vitest"
import { readPercent } from "./read-percent.ts"

test("shares are read as people write them", () => {
  expect(["98,5", "98.5", " 98,5 % ", "100", "7"].map(readPercent)).toEqual([98.5, 98.5, 98.5, 100, 7])
  expect(["", "  "].map(readPercent)).toEqual([undefined, undefined])
  expect(["0", "101", "9,123", "-5", "chín", "1e1"].map(readPercent)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ])
})
