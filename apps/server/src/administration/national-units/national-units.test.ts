import { Unit, UnitSuccessor, unitLevel } from "@phocap/core"
import { beforeAll, expect, test } from "vitest"
import { z } from "zod"
import { nationalUnits, unitsOn } from "./national-units.ts"

let units: Unit[]
let successors: UnitSuccessor[]

beforeAll(async () => {
  ;({ units, successors } = await nationalUnits())
})

const levelsOn = (date: string) => {
  const valid = unitsOn(units, date)
  return [unitLevel.province, unitLevel.district, unitLevel.commune].map(
    (level) => valid.filter((unit) => unit.level === level).length,
  )
}

test("63 provinces, 696 districts, 10,051 communes until 30/6/2025; 34 and 3,321 from 1/7/2025", () => {
  expect(levelsOn("2025-06-30")).toEqual([63, 696, 10_051])
  expect(levelsOn("2025-07-01")).toEqual([34, 0, 3321])
  expect(levelsOn("2026-09-30")).toEqual([34, 0, 3321])
})

test("on 1/7/2025 there were 2,621 xã, 687 phường and 13 đặc khu", () => {
  const communes = unitsOn(units, "2025-07-01").filter((unit) => unit.level === unitLevel.commune)
  const count = (kind: string) => communes.filter((unit) => unit.kind === kind).length
  expect([count("xã"), count("phường"), count("đặc khu")]).toEqual([2621, 687, 13])
})

test("every unit is well formed, has its parent, and is alone under its code on any day", () => {
  z.array(Unit).parse(units)
  z.array(UnitSuccessor).parse(successors)
  for (const date of ["2025-06-30", "2025-07-01"]) {
    const valid = unitsOn(units, date)
    const byCode = new Map(valid.map((unit) => [unit.code, unit]))
    expect(byCode.size).toBe(valid.length)
    for (const unit of valid) {
      if (unit.level === unitLevel.province) expect(unit.parentCode).toBeNull()
      else expect(byCode.get(unit.parentCode ?? "")?.level).toBeLessThan(unit.level)
      expect(byCode.get(unit.provinceCode)?.level).toBe(unitLevel.province)
      expect(unit.name).toBe(unit.name.normalize("NFC").replace(/\s+/g, " ").trim())
    }
  }
})

test.each([
  ["26881", "26882"], // Phường 12 (Gò Vấp) → An Hội Tây
  ["00004", "00004"], // Trúc Bạch → Ba Đình, which keeps the code
  ["00001", "00097"], // Phúc Xá → Hồng Hà
  ["02", "08"], // Hà Giang → Tuyên Quang
  ["74", "79"], // Bình Dương → TP Hồ Chí Minh
  ["77", "79"], // Bà Rịa – Vũng Tàu → TP Hồ Chí Minh
  ["01", "01"],
  ["318", "11948"], // huyện Bạch Long Vĩ → đặc khu
])("unit %s became %s", (from, to) => {
  expect(successors.filter((one) => one.fromCode === from)).toEqual([
    { fromCode: from, toCode: to, on: "2025-07-01", partial: false },
  ])
})

test("each successor leads from a unit that ended to one that began, and 63 provinces became 34", () => {
  const ended = new Set(units.filter((unit) => unit.validTo === "2025-07-01").map((unit) => unit.code))
  const began = new Map(unitsOn(units, "2025-07-01").map((unit) => [unit.code, unit]))
  for (const one of successors) {
    expect(ended.has(one.fromCode)).toBe(true)
    expect(began.has(one.toCode)).toBe(true)
  }
  const provinces = successors.filter((one) => one.fromCode.length === 2)
  expect(provinces.length).toBe(63)
  expect(new Set(provinces.map((one) => one.toCode)).size).toBe(34)
  expect(provinces.some((one) => one.partial)).toBe(false)
})

test("the published mappings leave 18 old communes and one new one without a counterpart, no more", () => {
  const from = new Set(successors.map((one) => one.fromCode))
  const to = new Set(successors.map((one) => one.toCode))
  const lost = unitsOn(units, "2025-06-30").filter(
    (unit) => unit.level === unitLevel.commune && !from.has(unit.code),
  )
  const foundlings = unitsOn(units, "2025-07-01").filter((unit) => !to.has(unit.code))
  expect(lost.length).toBe(18)
  expect(foundlings.map((unit) => unit.name)).toEqual(["Xã Ia Mơ"])
})
