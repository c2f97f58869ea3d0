import fc from "fast-check"
import { expect, test } from "vitest"
import { idTime } from "./id-time.ts"
import { newId } from "./new-id.ts"

test("an id tells when it was made, whatever chance added", () => {
  const chance = fc.uint8Array({ minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), chance, (milliseconds, random) => {
      expect(idTime(newId(milliseconds, random))).toBe(milliseconds)
    }),
  )
})
