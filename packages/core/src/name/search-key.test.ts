import { expect, test } from "vitest"
import { searchKey } from "./search-key.ts"

test.each([
  ["  Nguyễn   Thị HOÀ ", "nguyen thi hoa"],
  ["Nguyễn Thị Hòa", "nguyen thi hoa"],
  ["Y Moan Ê-ban", "y moan e ban"],
  ["H'Mông", "hmong"],
  ["Đỗ (Tư)", "do tu"],
  ["Tổ 3, phường An Hòa", "to 3 phuong an hoa"],
  ["", ""],
])("%j is searched as %j", (name, key) => {
  expect(searchKey(name)).toBe(key)
})
