import { describe, expect, it } from "vitest"
import { fiveYears } from "./money-sums.ts"

describe("fiveYears", () => {
  it("adds the years that are known", () => {
    expect(fiveYears("line8", [1, 2, null, 4, 5])).toBe(12)
    expect(fiveYears("line8", [0.1, 0.2, 0, 0, 0])).toBe(0.3)
  })
  it("takes the mean of rates", () => {
    expect(fiveYears("line13", [10, 20, null, null, null])).toBe(15)
    expect(fiveYears("line14", [1, 1, 2, null, null])).toBe(1.33)
  })
  it("is not known when no year is", () => {
    expect(fiveYears("line8", [null, null])).toBeNull()
  })
})
