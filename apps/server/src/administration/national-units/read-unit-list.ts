import { searchKey, toNfc } from "@phocap/core"
import { parseCsv } from "./parse-csv.ts"
import { UnitListError } from "./unit-list-error.ts"

/** One unit of an official list, as written: nothing is checked yet. */
export interface UnitListRow {
  /** Row in the file, from 1. */
  readonly row: number
  readonly code: string
  /** With its kind: "Xã Tân Lập". */
  readonly name: string
  readonly provinceCode: string
  /** Day from which the entry holds; empty: the day given with the import. */
  readonly validFrom: string
  /** Codes of the units that were merged into this one. */
  readonly mergedFrom: readonly string[]
}

type Column = "code" | "name" | "kind" | "provinceCode" | "validFrom" | "mergedFrom"

/** Headings of official lists and of our own template, compared without marks and case. */
const headings: Readonly<Record<string, Column>> = {
  ma: "code",
  "ma don vi": "code",
  "ma xa": "code",
  "ma px": "code",
  ten: "name",
  "ten don vi": "name",
  "ten xa": "name",
  cap: "kind",
  loai: "kind",
  "loai don vi": "kind",
  "ma tinh": "provinceCode",
  "ma tp": "provinceCode",
  "ma tinh tp": "provinceCode",
  "hieu luc tu": "validFrom",
  "ngay hieu luc": "validFrom",
  "sap nhap tu": "mergedFrom",
  "ma cu": "mergedFrom",
}

/** Reads an official list from CSV text, or from the cells of a sheet. Throws `units.list` when there is no heading row. */
export function readUnitList(source: string | readonly (readonly string[])[]): UnitListRow[] {
  const table = typeof source === "string" ? parseCsv(source) : source
  const headingAt = table.findIndex((cells) => {
    const found = cells.map((cell) => headings[searchKey(cell)])
    return found.includes("code") && found.includes("name")
  })
  if (headingAt < 0) {
    const message = "Không thấy dòng tiêu đề có cột “Mã” và “Tên”."
    throw new UnitListError([{ row: 0, message }])
  }
  const columns = (table[headingAt] ?? []).map((cell) => headings[searchKey(cell)])
  return table.flatMap((cells, index) => {
    if (index <= headingAt || cells.every((cell) => cell.trim() === "")) return []
    const text = (column: Column) => toNfc(cells[columns.indexOf(column)] ?? "")
    const name = text("name")
    const kind = text("kind")
    const named = kind === "" || searchKey(name).startsWith(`${searchKey(kind)} `) ? name : `${kind} ${name}`
    return [
      {
        row: index + 1,
        code: text("code"),
        name: named,
        provinceCode: text("provinceCode"),
        validFrom: isoDate(text("validFrom")),
        mergedFrom: text("mergedFrom")
          .split(/[\s,;+]+/)
          .filter((code) => code !== ""),
      },
    ]
  })
}

/** `1/7/2025` as `2025-07-01`; anything else stays, to be refused with its row. */
function isoDate(text: string): string {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (parts === null) return text
  return `${parts[3]}-${(parts[2] ?? "").padStart(2, "0")}-${(parts[1] ?? "").padStart(2, "0")}`
}
