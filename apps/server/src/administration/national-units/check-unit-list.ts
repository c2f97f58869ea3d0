import { type Unit, unitLevel } from "@phocap/core"
import { z } from "zod"
import type { UnitListRow } from "./read-unit-list.ts"
import { findUnitKind } from "./unit-kind.ts"
import type { RowFault } from "./unit-list-error.ts"

/** A list that would close more than this share of a province's communes is taken for a fragment. */
const mostClosed = 0.5

/** Everything in a list that makes it unusable, row by row. */
export function checkUnitList(
  rows: readonly UnitListRow[],
  known: readonly Unit[],
  from: string,
): RowFault[] {
  if (rows.length === 0) return [{ row: 0, message: "Tệp không có đơn vị nào." }]
  if (!z.iso.date().safeParse(from).success)
    return [{ row: 0, message: `Ngày hiệu lực “${from}” không phải là một ngày.` }]
  const world = new World(rows, known)
  const faults = rows.flatMap((row) =>
    checkRow(row, world, from).map((message) => ({ row: row.row, message })),
  )
  return faults.length > 0 ? faults : missingCommunes(rows, known)
}

/** What a row is checked against. */
class World {
  readonly open: ReadonlyMap<string, Unit>
  readonly ended: ReadonlySet<string>
  readonly firstRow: ReadonlyMap<string, number>
  constructor(rows: readonly UnitListRow[], known: readonly Unit[]) {
    this.open = new Map(known.filter((unit) => unit.validTo === null).map((unit) => [unit.code, unit]))
    this.ended = new Set(known.filter((unit) => unit.validTo !== null).map((unit) => unit.code))
    this.firstRow = new Map([...rows].reverse().map((row) => [row.code, row.row]))
  }
}

function checkRow(row: UnitListRow, world: World, from: string): string[] {
  const faults: string[] = []
  const province = /^\d{2}$/.test(row.code)
  if (!province && !/^\d{5}$/.test(row.code))
    return [`mã “${row.code}” phải gồm 2 chữ số (tỉnh) hoặc 5 chữ số (xã).`]
  const before = world.open.get(row.code)
  const first = world.firstRow.get(row.code)
  if (first !== row.row) faults.push(`mã ${row.code} trùng với dòng ${first}.`)
  if (before === undefined && world.ended.has(row.code))
    faults.push(`mã ${row.code} thuộc đơn vị đã giải thể, không được dùng lại.`)
  if (row.name === "") faults.push("thiếu tên đơn vị.")
  else if (findUnitKind(row.name, province ? unitLevel.province : unitLevel.commune) === undefined) {
    const kinds = province ? "tỉnh, thành phố" : "xã, phường, thị trấn, đặc khu"
    faults.push(`tên “${row.name}” không mở đầu bằng loại đơn vị (${kinds}).`)
  }
  if (!province && !world.firstRow.has(row.provinceCode) && !world.open.has(row.provinceCode))
    faults.push(`mã tỉnh “${row.provinceCode}” không có trong danh mục.`)
  const date = row.validFrom || from
  if (!z.iso.date().safeParse(date).success) faults.push(`ngày hiệu lực “${date}” không phải là một ngày.`)
  else if (before !== undefined && date < before.validFrom)
    faults.push(`ngày hiệu lực ${date} trước ngày đơn vị này bắt đầu (${before.validFrom}).`)
  for (const code of row.mergedFrom) {
    const merged = world.open.get(code)
    if (merged === undefined) faults.push(`mã sáp nhập ${code} không phải đơn vị đang hoạt động.`)
    else if (date <= merged.validFrom && code !== row.code)
      faults.push(`ngày hiệu lực ${date} không sau ngày ${merged.name} bắt đầu (${merged.validFrom}).`)
  }
  return faults
}

function missingCommunes(rows: readonly UnitListRow[], known: readonly Unit[]): RowFault[] {
  const listed = new Set(rows.map((row) => row.code))
  const merged = new Set(rows.flatMap((row) => row.mergedFrom))
  const provinces = new Set(rows.map((row) => (row.code.length === 2 ? row.code : row.provinceCode)))
  return [...provinces].flatMap((province) => {
    const communes = known.filter(
      (unit) => unit.validTo === null && unit.level === unitLevel.commune && unit.provinceCode === province,
    )
    const missing = communes.filter((unit) => !listed.has(unit.code) && !merged.has(unit.code))
    if (missing.length <= communes.length * mostClosed) return []
    const message =
      `Danh mục của tỉnh mã ${province} thiếu ${missing.length} trong ${communes.length} xã, phường đang hoạt động ` +
      "mà không ghi nhập vào đâu: tệp có lẽ chỉ là một phần. Hãy nạp danh mục đầy đủ của tỉnh."
    return [{ row: 0, message }]
  })
}
