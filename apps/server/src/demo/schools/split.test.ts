import fc from "fast-check"
import { expect, test } from "vitest"
import { split } from "./split.ts"

test("parts are whole, fair within one, and add up", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 90 }), fc.nat(90), fc.nat(90), (total, a, b, c) => {
      const parts = split(total, { a, b, c })
      expect(parts.a + parts.b + parts.c).toBe(total)
      for (const [part, weight] of [
        [parts.a, a],
        [parts.b, b],
        [parts.c, c],
      ] as const)
        expect(Math.abs(part - (total * weight) / (a + b + c))).toBeLessThan(1)
    }),
  )
})
