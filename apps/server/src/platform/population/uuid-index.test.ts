import fc from "fast-check"
import { expect, test } from "vitest"
import { UuidIndex } from "./uuid-index.ts"

/** Few different bytes, so that UUIDs share most of their words. */
const uuid = fc.array(fc.constantFrom(0, 1, 255), { minLength: 16, maxLength: 16 })

test("every UUID is found under its number and no other is", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(uuid, { selector: String, maxLength: 60 }),
      fc.array(uuid),
      (known, others) => {
        const index = new UuidIndex(Uint8Array.from(known.flat()))
        const names = known.map(String)
        const wanted = [...others, ...known]
        // Laid one byte off, as in the middle of a larger buffer.
        const bytes = Uint8Array.from([9, ...wanted.flat()]).subarray(1)
        expect([...index.findAll(bytes)]).toEqual(wanted.map((one) => names.indexOf(String(one))))
      },
    ),
  )
})
