import { expect, test } from "vitest"
import { ministryColumns } from "./ministry-columns.ts"

test("the sheet has 50 columns B..AY, numbered 1..47 but for the hidden T, U and AA", () => {
  expect(ministryColumns.map(({ column }) => column)).toEqual(Array.from({ length: 50 }, (_, i) => i + 2))
  expect([ministryColumns[0]?.letter, ministryColumns.at(-1)?.letter]).toEqual(["B", "AY"])
  expect(ministryColumns.flatMap(({ number }) => number ?? [])).toEqual(
    Array.from({ length: 47 }, (_, i) => i + 1),
  )
  const hidden = ministryColumns.filter((column) => column.hidden)
  expect(hidden.map(({ letter, number }) => [letter, number])).toEqual([
    ["T", null],
    ["U", null],
    ["AA", null],
  ])
})

test.each([
  ["V", 19, "Mã trường"],
  ["Y", 22, "Năm tốt nghiệp"],
  ["AC", 25, "Học xong lớp"],
  ["AM", 35, "Khuyết tật thần kinh, tâm thần"],
  ["AN", 36, "Khuyết tật trí tuệ"],
  ["AT", 42, "Hoàn cảnh đặc biệt (chuyển đến, chuyển đi, chết)"],
  ["AX", 46, "Điện thoại"],
])("column %s is number %i, %s", (letter, number, label) => {
  expect(ministryColumns.find((column) => column.letter === letter)).toMatchObject({ number, label })
})
