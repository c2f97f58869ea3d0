import { expect, test } from "vitest"
import { withoutPageMarks } from "./without-page-marks.ts"

test("page numbers and the head beside them go, on whatever page it stands", () => {
  expect(
    withoutPageMarks([
      "UBND xã Khau Mây - Kế hoạch 2026",
      "1. Rà soát danh sách ở",
      "- 2 -",
      "UBND xã Khau Mây - Kế hoạch 2026",
      "các bản.",
      "Trang 3/3",
      "",
      "UBND xã Khau Mây - Kế hoạch 2026",
      "2. Mở lớp.",
    ]),
  ).toEqual(["1. Rà soát danh sách ở", "các bản.", "", "2. Mở lớp."])
})

test("what comes again in the text stays, also beside a page number", () => {
  const lines = [
    "- Thời gian: thường xuyên",
    "- 2 -",
    "- Thời gian: thường xuyên",
    "- 3 -",
    "- Thời gian: thường xuyên",
  ]
  expect(withoutPageMarks(lines)).toEqual(lines.filter((line) => line.startsWith("- T")))
  expect(withoutPageMarks(["Một lần", "- 2 -", "hai lần"])).toEqual(["Một lần", "hai lần"])
})
