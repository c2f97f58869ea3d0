import { expect, test } from "vitest"
import { pageStyle } from "./page-style.ts"

test("a wide form is shrunk to its page, a narrow one is left as it is", () => {
  expect(pageStyle({ paper: "A4", orientation: "landscape" }, 500)).toContain("zoom: 1.000")
  expect(pageStyle({ paper: "A4", orientation: "landscape" }, 2094)).toContain("zoom: 0.500")
  expect(pageStyle({ paper: "A3", orientation: "portrait" }, 100)).toContain("size: A3 portrait")
})
