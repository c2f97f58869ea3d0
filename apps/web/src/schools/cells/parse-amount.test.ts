import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { formatAmount, parseAmount } from "./parse-amount.ts"

describe("parseAmount", () => {
  it.each([
    ["", "count", null],
    ["24", "count", 24],
    ["1.234", "count", 1234],
    ["1 234", "count", 1234],
    ["1.234,5", "decimal", 1234.5],
    ["12,5", "decimal", 12.5],
    ["12.5", "decimal", 12.5],
    ["0", "count", 0],
    ["x", "mark", 1],
    ["X", "mark", 1],
    ["0", "mark", 0],
  ] as const)("reads %j as a %s: %s", (text, kind, value) => {
    expect(parseAmount(text, kind)).toEqual({ ok: true, value })
  })

  it.each([
    ["12,5", "count"],
    ["-3", "count"],
    ["hai", "count"],
    ["1,2,3", "decimal"],
    ["2", "mark"],
    ["9999999999999", "decimal"],
  ] as const)("refuses %j as a %s", (text, kind) => {
    expect(parseAmount(text, kind)).toEqual({ ok: false })
  })

  it("reads back what it shows", () => {
    const numbers = fc.oneof(
      fc.nat(2_000_000),
      fc.nat(9_999_999).map((n) => n / 100),
    )
    fc.assert(
      fc.property(numbers, (n) => {
        expect(parseAmount(formatAmount(n, "decimal"), "decimal")).toEqual({ ok: true, value: n })
      }),
    )
  })
})
