import { expect, test } from "vitest"
import { isCollective } from "./collective.ts"

test.each([
  ["UBND các xã, phường", true],
  ["Ủy ban nhân dân các phường, xã, đặc khu", true],
  ["các cấp ủy cơ sở", true],
  ["Các cấp ủy trực thuộc", true],
  ["đảng ủy các phường, xã", true],
  ["Đảng ủy từng xã", true],
  ["UBND phường An Hòa", false],
  ["Ủy ban nhân dân xã", false],
  ["Các trường học", false],
  ["Các đồng chí Thị ủy viên", false],
  ["Phòng Văn hóa - Xã hội", false],
])("%s stands for many: %s", (name, expected) => {
  expect(isCollective(name)).toBe(expected)
})
