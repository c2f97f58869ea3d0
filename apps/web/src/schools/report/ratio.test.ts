import { describe, expect, it } from "vitest"
import { ratioOf } from "./ratio.ts"

describe("ratioOf", () => {
  it("shows the quotient", () => {
    expect(ratioOf({ counted: 22, of: 30, atLeast: 0.7 })).toEqual({ value: 22 / 30, shown: "0,73" })
    expect(ratioOf({ counted: 5, of: 5, atLeast: 1 }).shown).toBe("1")
  })

  it("never rounds up to the threshold", () => {
    expect(ratioOf({ counted: 6999, of: 10000, atLeast: 0.7 }).shown).toBe("0,6999")
    expect(ratioOf({ counted: 699, of: 1000, atLeast: 0.7 }).shown).toBe("0,699")
  })

  it("is open where a part is not known or there is nothing to divide by", () => {
    expect(ratioOf({ counted: null, of: 30, atLeast: 0.7 }).value).toBeNull()
    expect(ratioOf({ counted: 1, of: 0, atLeast: 0.7 }).value).toBeNull()
  })
})
