import { expect, test } from "vitest"
import { typedNumbers } from "./typed-numbers.ts"

test("numbers typed by hand are found, figures and numerals are not", () => {
  expect(typedNumbers("1. Có {people} người, 98,5% và 1.234 hộ; ngày 30/9/2026.")).toEqual([
    "98,5%",
    "1.234",
    "30/9/2026",
  ])
  expect(typedNumbers("Điều 2. Ban Chỉ đạo có {primary1.grade1.of} việc.")).toEqual([])
})
