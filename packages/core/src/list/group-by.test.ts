import fc from "fast-check"
import { expect, test } from "vitest"
import { groupBy } from "./group-by.ts"

test("every item is in the group of its key alone, in the order in which they came", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 })), (items) => {
      const groups = groupBy(items, (item) => item % 7)
      expect([...groups.keys()]).toEqual([...new Set(items.map((item) => item % 7))])
      for (const [key, group] of groups) expect(group).toEqual(items.filter((item) => item % 7 === key))
    }),
  )
})
