import fc from "fast-check"
import { expect, test } from "vitest"
import { wordDiff } from "./word-diff.ts"

test("what went and what came is told word by word", () => {
  expect(wordDiff("đạt chuẩn mức 2", "đạt chuẩn mức 3")).toEqual([
    { kind: "same", text: "đạt chuẩn mức " },
    { kind: "gone", text: "2" },
    { kind: "new", text: "3" },
  ])
})

test("the parts give both texts back", () => {
  const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 })
  fc.assert(
    fc.property(words, words, (one, two) => {
      const [before, after] = [one.join(" "), two.join(" ")]
      const parts = wordDiff(before, after)
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join("")
      expect(without("new")).toBe(before)
      expect(without("gone")).toBe(after)
    }),
    { seed: 20261124 },
  )
})
