import fc from "fast-check"
import { expect, test } from "vitest"
import { nameSearchKey } from "./name-search-key.ts"
import { searchKey } from "./search-key.ts"

const part = fc.oneof(
  fc.constantFrom("", " ", "Nguyễn Thị", "H'", "’", "Đỗ-", "(Tư)", "́a", "Ê"),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
)

test("the key of two parts is the key of the whole name", () => {
  fc.assert(
    fc.property(part, part, (family, given) => {
      expect(nameSearchKey(family, given)).toBe(searchKey(`${family} ${given}`))
    }),
    { seed: 3, numRuns: 2_000 },
  )
})
