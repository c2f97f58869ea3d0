import { expect, test } from "vitest"
import { articleRange } from "./article-range.ts"

test("an unbroken run is a range, a broken one a list", () => {
  expect(articleRange(["Điều 14", "Điều 15", "Điều 16"])).toBe("Điều 14–16")
  expect(articleRange(["Điều 6", "Điều 9"])).toBe("Điều 6, 9")
  expect(articleRange(["Điều 6 khoản 1", "Điều 6 khoản 2"])).toBe("Điều 6")
})

test("what has no number stays as it is", () => {
  expect(articleRange(["chưa rõ điều", "Điều 2"])).toBe("chưa rõ điều, Điều 2")
  expect(articleRange(["chưa rõ điều", "chưa rõ điều"])).toBe("chưa rõ điều")
  expect(articleRange([])).toBe("")
})
