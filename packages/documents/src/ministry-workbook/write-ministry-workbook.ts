import type { Writable } from "node:stream"
import { type Household, type PersonRecord, PhocapError } from "@phocap/core"
import type { RowModel, SheetModel, WorkbookModel } from "../spreadsheet/write/workbook-model.ts"
import { xlsBytes } from "../spreadsheet/write/write-xls.ts"
import { writeXlsx } from "../spreadsheet/write/write-xlsx.ts"
import { hamletColumn, ministryColumns } from "./ministry-columns.ts"
import { type RowValue, renderRow, type Schools } from "./render-row.ts"
import { levelsText, systemText } from "./workbook-info.ts"

export interface MinistryContent {
  /** In the order of the sheet. */
  readonly people: Iterable<PersonRecord> | AsyncIterable<PersonRecord>
  readonly households: ReadonlyMap<string, Household>
  readonly schools: Schools
  readonly info: {
    readonly provinceName: string
    readonly communeName: string
    /** Tells which schools are local. */
    readonly unitCode: string
    readonly year: number
  }
  /** Writes the hamlet into column A, which the ministry leaves empty. On by default: without it hamlets are lost. */
  readonly hamlets?: boolean
}

const empty = null

function headerRows(hamlets: boolean): RowModel[] {
  const first = hamlets ? hamletColumn.label : empty
  const groups: RowValue[] = [empty]
  let last = ""
  for (const { group } of ministryColumns) {
    groups.push(group === last ? empty : group)
    last = group
  }
  return [
    { style: "header", cells: groups, height: 24 },
    { style: "header", cells: [first, ...ministryColumns.map(({ label }) => label)], height: 48 },
    { style: "header", cells: [empty, ...ministryColumns.map(() => empty)] },
    { style: "header", cells: [empty, ...ministryColumns.map(({ number }) => number)] },
  ]
}

function merges(): string[] {
  const ranges: string[] = []
  for (const [i, { group, letter }] of ministryColumns.entries()) {
    ranges.push(`${letter}2:${letter}3`)
    if (ministryColumns[i - 1]?.group === group) continue
    const last = ministryColumns.findLast((column) => column.group === group)?.letter
    if (last !== undefined && last !== letter) ranges.push(`${letter}1:${last}1`)
  }
  return ["A2:A3", ...ranges]
}

async function* dataRows({
  people,
  households,
  schools,
  hamlets,
}: MinistryContent): AsyncGenerator<RowModel> {
  yield* headerRows(hamlets !== false)
  let number = 0
  for await (const person of people) {
    number++
    const household = households.get(person.householdId)
    if (!household) {
      throw new PhocapError(
        "workbook-no-household",
        `Không ghi được “${person.familyName} ${person.givenName}”: không thấy hộ của người này.`,
        "Gán người này vào một hộ rồi xuất lại.",
      )
    }
    const [ordinal, ...rest] = renderRow(person, household, schools)
    yield {
      style: "body",
      cells: [hamlets === false ? empty : household.hamlet, ordinal ?? number, ...rest],
    }
  }
}

function schoolRows(schools: Schools, unitNames: ReadonlyMap<string, string>): RowModel[] {
  const heading = ["Mã trường", "Tên trường", "Cấp", "Hệ", "Đơn vị"]
  return [
    { style: "header", cells: heading },
    ...[...schools.values()].map(({ code, name, levels, system, unitCode }): RowModel => {
      const unit = unitCode === null ? empty : (unitNames.get(unitCode) ?? unitCode)
      return { style: "body", cells: [code, name, levelsText(levels), systemText(system), unit] }
    }),
  ]
}

function infoRows({ info, schools }: MinistryContent): RowModel[] {
  const local = [...schools.values()].filter(({ unitCode }) => unitCode === info.unitCode)
  return [
    { style: "body", cells: ["Tỉnh", info.provinceName] },
    { style: "body", cells: ["Xã, phường", info.communeName] },
    { style: "body", cells: ["Năm điều tra", info.year] },
    { cells: [] },
    { style: "header", cells: ["Mã trường", "Trường tại địa bàn"] },
    ...local.map(({ code, name }): RowModel => ({ style: "body", cells: [code, name] })),
  ]
}

/** The three sheets of MauNhapLieu as a model; people are taken one at a time while it is written. */
export function ministryWorkbook(content: MinistryContent): WorkbookModel {
  const data: SheetModel = {
    name: "DuLieu",
    rows: dataRows(content),
    columns: [hamletColumn, ...ministryColumns].map(({ width, hidden }) => ({ width, hidden })),
    merges: merges(),
    freeze: { rows: 4, columns: 4 },
  }
  const { unitCode, communeName } = content.info
  const unitNames = new Map([[unitCode, communeName]])
  return {
    sheets: [
      data,
      {
        name: "MaTruong",
        rows: schoolRows(content.schools, unitNames),
        columns: [{ width: 16 }, { width: 44 }, { width: 12 }, { width: 8 }, { width: 24 }],
        freeze: { rows: 1, columns: 0 },
      },
      { name: "THONG_TIN", rows: infoRows(content), columns: [{ width: 20 }, { width: 44 }] },
    ],
  }
}

/** Writes MauNhapLieu as `.xlsx` to a stream, with header rows 1–4 as the ministry has them and data from row 5. */
export function writeMinistryWorkbook(content: MinistryContent, to: Writable): Promise<void> {
  return writeXlsx(ministryWorkbook(content), to)
}

/** The same as `.xls`, the ministry's own format: at most 65,532 people. */
export function ministryXlsBytes(content: MinistryContent): Promise<Uint8Array> {
  return xlsBytes(ministryWorkbook(content))
}
