import { describe, expect, test } from "vitest"
import { type Cells, ofKind, planAll, sheetOf } from "../testing/plan-rows.ts"
import { testSchool, testSchools } from "../testing/records.ts"
import { binh, hoa, planned, stored } from "../testing/stored-family.ts"
import type { ImportRequest } from "./plan-import.ts"

describe("the file as a whole", () => {
  const file = async (more: Partial<ImportRequest>, rows = sheetOf([binh, hoa])) => {
    const items = await planAll(rows, stored(), more)
    const [first] = ofKind(items, "file")
    const [last] = ofKind(items, "summary")
    return {
      codes: first?.problems.map(({ code }) => code),
      stopped: last?.stopped,
      last: last?.problems.map(({ code }) => code),
    }
  }
  const info = { provinceName: "Tỉnh Khánh Hòa", communeName: "Xã Hòa Bình", year: 2025, localSchools: [] }
  const unit = { provinceName: "Khánh Hoà", communeName: "Hòa Bình" }

  test("another year or commune stops it until a person accepts", async () => {
    expect(await file({ info, unit })).toEqual({ codes: [], stopped: false, last: [] })
    const other = { info: { ...info, year: 2024, communeName: "Phường Cam Linh" }, unit }
    expect(await file(other)).toEqual({ codes: ["other-year", "other-commune"], stopped: true, last: [] })
    expect(await file({ ...other, accept: ["other-year", "other-commune"] })).toMatchObject({
      stopped: false,
    })
    expect(await file({ info: { ...info, provinceName: "Lâm Đồng" }, unit })).toMatchObject({
      codes: ["other-commune"],
    })
  })
  test("years after the round are counted up", async () => {
    const rows = sheetOf([binh, { ...hoa, W: "MN", Y: "2025-2026" }])
    expect(await file({}, rows)).toEqual({ codes: [], stopped: false, last: ["future-years"] })
  })
  test("another sheet, a column taken out, a column put in, nothing below the header", async () => {
    const empty = { A: "", B: "", C: "Báo cáo" }
    const raw = (...rows: Cells[]) => sheetOf(rows, empty)
    const onlyTitle = {
      async *[Symbol.asyncIterator]() {
        yield { rowNumber: 1, cells: [{ column: 1, value: "BÁO CÁO" }] }
        yield { rowNumber: 7, cells: [{ column: 2, value: "x" }] }
      },
    }
    expect(await file({}, onlyTitle)).toMatchObject({ codes: ["layout-unknown"], stopped: true })
    expect(await file({}, raw())).toMatchObject({ codes: ["no-rows"], stopped: true })
    for (const shift of [-1, 1]) {
      const moved = {
        async *[Symbol.asyncIterator]() {
          for await (const row of sheetOf([binh])) {
            const cells = row.cells.flatMap((cell) =>
              cell.column + shift > 0 ? [{ ...cell, column: cell.column + shift }] : [],
            )
            yield { ...row, cells }
          }
        },
      }
      expect(await file({}, moved)).toMatchObject({ codes: ["layout-shifted"], stopped: true })
    }
    const without = {
      async *[Symbol.asyncIterator]() {
        for await (const row of sheetOf([binh])) {
          const cells = row.cells.filter(({ column }) => column !== 20)
          yield {
            ...row,
            cells: cells.map((cell) => (cell.column > 20 ? { ...cell, column: cell.column - 1 } : cell)),
          }
        }
      },
    }
    expect(await file({}, without)).toMatchObject({ codes: ["layout-shifted"], stopped: true })
  })
})

test("schools of the list are what a code is checked against", async () => {
  const schools = new Map([...testSchools, ["NEW", testSchool("NEW")]])
  expect(await planned([binh, { ...hoa, V: "NEW" }], stored(), { schools })).toEqual([
    "unchanged 5",
    "changed 6",
  ])
})
