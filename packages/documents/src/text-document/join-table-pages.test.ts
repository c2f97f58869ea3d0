import { expect, test } from "vitest"
import { joinTablePages } from "./join-table-pages.ts"

const head = ["STT", "Nội dung", "Chủ trì"]

test("a table over two pages has one head, and a row that the page cut is whole again", () => {
  const first = ["II. NHIỆM VỤ", head, ["1", "Mở lớp xóa mù chữ", "UBND"]]
  const second = [head, ["", "ở ba thôn vùng cao", "xã"], ["2", "Lập hồ sơ", "Trường THCS"], "III. KINH PHÍ"]
  expect(joinTablePages([first, second])).toEqual([
    "II. NHIỆM VỤ",
    head,
    ["1", "Mở lớp xóa mù chữ ở ba thôn vùng cao", "UBND xã"],
    ["2", "Lập hồ sơ", "Trường THCS"],
    "III. KINH PHÍ",
  ])
})

test("what begins anew stays apart: another table, a row with a number, an empty first cell within a page", () => {
  const other = ["Chỉ tiêu", "Năm 2026"]
  expect(joinTablePages([[head, ["1", "a", "b"]], [other]])).toHaveLength(3)
  expect(joinTablePages([[head, ["1", "a", "b"]], [["2", "c", "d"]]])).toHaveLength(3)
  expect(joinTablePages([[head, ["1", "a", "b"], ["", "c", "d"]]])).toHaveLength(3)
  expect(
    joinTablePages([
      [head, ["1", "a", "b"]],
      ["Ghi chú", head],
    ]),
  ).toHaveLength(4)
})
