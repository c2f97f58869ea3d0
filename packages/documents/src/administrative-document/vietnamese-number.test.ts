import { expect, test } from "vitest"
import { vietnameseExact, vietnameseNumber, vietnamesePercent } from "./vietnamese-number.ts"

test("thousands are parted by points, decimals by a comma", () => {
  expect(vietnameseNumber(1234567.25, 1)).toBe("1.234.567,3")
  expect(vietnameseNumber(-3)).toBe("−3")
  expect(vietnameseNumber(-0.01)).toBe("0")
  expect(vietnameseExact(98.5)).toBe("98,5")
  expect(vietnameseExact(80)).toBe("80")
})

test("a rounded percentage stays on its side of the threshold and below all", () => {
  expect(vietnamesePercent(7997, 10_000, 80)).toBe("79,97%")
  expect(vietnamesePercent(9999, 10_000)).toBe("99,99%")
  expect(vietnamesePercent(3, 4)).toBe("75,0%")
  expect(vietnamesePercent(0, 0)).toBeNull()
})
