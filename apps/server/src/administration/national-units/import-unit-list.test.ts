import type { Unit } from "@phocap/core"
import { expect, test } from "vitest"
import { applyUnitList, importUnitList } from "./import-unit-list.ts"
import { nationalUnits, unitsOn } from "./national-units.ts"
import { parseCsv } from "./parse-csv.ts"
import { readUnitList } from "./read-unit-list.ts"
import { UnitListError } from "./unit-list-error.ts"

const commune = (code: string, name: string, life: Partial<Unit> = {}): Unit => ({
  provinceCode: "99",
  code,
  level: 3,
  kind: name.startsWith("Phường") ? "phường" : "xã",
  name,
  parentCode: "99",
  validFrom: "2025-07-01",
  validTo: null,
  ...life,
})
const known: Unit[] = [
  { ...commune("99", "Tỉnh Minh Họa"), level: 1, kind: "tỉnh", parentCode: null },
  commune("99001", "Xã Một"),
  commune("99002", "Xã Hai"),
  commune("99003", "Xã Ba"),
  commune("99004", "Xã Bốn"),
  commune("99009", "Xã Xưa", { validFrom: "2004-07-08", validTo: "2025-07-01" }),
]

const faultsOf = (csv: string, from = "2027-01-01") => {
  try {
    importUnitList(readUnitList(csv), known, from)
  } catch (error) {
    if (error instanceof UnitListError) return error.faults.map((one) => `${one.row}: ${one.message}`)
    throw error
  }
  return []
}

test("a newer list adds, closes and renames with dates, and names the successors", () => {
  const csv = `Danh mục đơn vị;;;;
Mã;Tên;Mã tỉnh;Hiệu lực từ;Sáp nhập từ
99001;Phường Một;99;1/7/2027;
99002;Xã Hai;99;;
99005;"Xã Năm; mới";99;1/1/2028;99003, 99004
`
  const plan = importUnitList(readUnitList(csv), known, "2027-07-01")
  expect(plan.added).toEqual([commune("99005", "Xã Năm; mới", { validFrom: "2028-01-01" })])
  expect(plan.closed.map((unit) => [unit.code, unit.validTo])).toEqual([
    ["99003", "2028-01-01"],
    ["99004", "2028-01-01"],
  ])
  expect(plan.renamed).toEqual([
    {
      before: commune("99001", "Xã Một", { validTo: "2027-07-01" }),
      after: commune("99001", "Phường Một", { validFrom: "2027-07-01" }),
    },
  ])
  expect(plan.successors).toEqual([
    { fromCode: "99001", toCode: "99001", on: "2027-07-01", partial: false },
    { fromCode: "99003", toCode: "99005", on: "2028-01-01", partial: false },
    { fromCode: "99004", toCode: "99005", on: "2028-01-01", partial: false },
  ])
  expect([plan.unchanged, plan.warnings]).toEqual([1, []])

  const after = applyUnitList(known, plan)
  expect(unitsOn(after, "2027-06-30").map((unit) => unit.name)).toContain("Xã Một")
  expect(unitsOn(after, "2027-07-01").map((unit) => unit.name)).toContain("Phường Một")
  const again = importUnitList(
    readUnitList("Mã,Tên,Mã tỉnh\n99001,Phường Một,99\n99002,Xã Hai,99\n99005,Xã Năm; mới,99"),
    after,
    "2028-01-01",
  )
  expect([again.added, again.closed, again.renamed, again.unchanged]).toEqual([[], [], [], 3])
})

test("a unit that vanishes without a word is closed with a warning", () => {
  const plan = importUnitList(
    readUnitList("Mã,Tên,Cấp,Mã TP\n99001,Một,Xã,99\n99002,Xã Hai,Xã,99\n99003,Ba,Xã,99"),
    known,
    "2027-01-01",
  )
  expect(plan.closed.map((unit) => unit.name)).toEqual(["Xã Bốn"])
  expect(plan.warnings[0]?.message).toContain("Xã Bốn (mã 99004)")
})

test("nonsense is refused row by row, and nothing is used", () => {
  const csv = `Mã,Tên,Mã tỉnh,Hiệu lực từ,Sáp nhập từ
9900,Xã Một,99,,
99002,Hai,99,,
99002,Xã Hai,99,,
99003,,99,,
99004,Xã Bốn,98,,
99009,Xã Xưa,99,,
99010,Xã Mười,99,31/2/2027,
99011,Xã Mười Một,99,,88888
99001,Xã Một,99,1/1/2020,`
  expect(faultsOf(csv)).toEqual([
    "2: mã “9900” phải gồm 2 chữ số (tỉnh) hoặc 5 chữ số (xã).",
    "3: tên “Hai” không mở đầu bằng loại đơn vị (xã, phường, thị trấn, đặc khu).",
    "4: mã 99002 trùng với dòng 3.",
    "5: thiếu tên đơn vị.",
    "6: mã tỉnh “98” không có trong danh mục.",
    "7: mã 99009 thuộc đơn vị đã giải thể, không được dùng lại.",
    "8: ngày hiệu lực “2027-02-31” không phải là một ngày.",
    "9: mã sáp nhập 88888 không phải đơn vị đang hoạt động.",
    "10: ngày hiệu lực 2020-01-01 trước ngày đơn vị này bắt đầu (2025-07-01).",
  ])
})

test("a fragment, an empty file and a file without headings are refused", () => {
  expect(faultsOf("Mã,Tên,Mã tỉnh\n99001,Xã Một,99")[0]).toContain("thiếu 3 trong 4 xã, phường")
  expect(faultsOf("Mã,Tên\n")).toEqual(["0: Tệp không có đơn vị nào."])
  expect(faultsOf("99001,Xã Một")[0]).toContain("Không thấy dòng tiêu đề")
  expect(faultsOf("Mã,Tên,Mã tỉnh\n99001,Xã Một,99", "2027")[0]).toContain("“2027” không phải là một ngày")
})

test("the national list read back changes nothing", async () => {
  const { units } = await nationalUnits()
  const rows = unitsOn(units, "2026-09-30").map((unit, index) => ({
    row: index + 2,
    code: unit.code,
    name: unit.name,
    provinceCode: unit.parentCode ?? "",
    validFrom: "",
    mergedFrom: [],
  }))
  const plan = importUnitList(rows, units, "2026-10-01")
  expect([plan.added, plan.closed, plan.renamed, plan.unchanged]).toEqual([[], [], [], 34 + 3321])
})

test("csv: quotes, semicolons, tabs, line ends and a byte-order mark", () => {
  expect(parseCsv('\ufeffa;b\r\n"x;""y""\nz";2')).toEqual([
    ["a", "b"],
    ['x;"y"\nz', "2"],
  ])
  expect(parseCsv("title\na\tb,c\n1\t2\n")).toEqual([["title"], ["a", "b,c"], ["1", "2"]])
})
