import { Writable } from "node:stream"
import fc from "fast-check"
import { expect, test } from "vitest"
import { openSpreadsheet } from "../read/open-spreadsheet.ts"
import { collectRows } from "../testing/collect-rows.ts"
import type { SheetValue, WorkbookModel } from "./workbook-model.ts"
import { xlsBytes } from "./write-xls.ts"
import { writeXlsx, xlsxBytes } from "./write-xlsx.ts"

const sheet = (cells: readonly SheetValue[]): WorkbookModel => ({
  sheets: [{ name: "S", rows: [{ cells }] }],
})

test.each([
  ["xlsx", xlsxBytes],
  ["xls", xlsBytes],
] as const)("any text, number or date comes back from %s as it was", async (_, write) => {
  const text = fc.string({ unit: "binary", maxLength: 40 }).filter((value) => value !== "")
  const odd = fc.constantFrom(
    "=1+1",
    "+84",
    "-",
    "@x",
    "\tx",
    "\rx",
    "_x0041_",
    " a ",
    "a\r\nb",
    "]]>",
    "<&>\"'",
    "007",
  )
  const cell = fc.oneof(
    text,
    odd,
    fc.integer(),
    fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => Math.round(value * 1e4) / 1e4),
    fc.boolean(),
    fc
      .date({ min: new Date("1900-03-01"), max: new Date("2199-12-31"), noInvalidDate: true })
      .map((date) => ({
        date: date.toISOString().slice(0, 10),
      })),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 30 }), async (cells) => {
      const [row] = await collectRows((await openSpreadsheet(await write(sheet(cells)))).rows())
      const expected = cells.map((value) => (typeof value === "object" ? value.date : value))
      expect(row?.cells.map(({ value }) => (value === 0 ? 0 : value))).toEqual(
        expected.map((value) => (value === 0 ? 0 : value)),
      )
      expect(row?.cells.some(({ formula }) => formula)).toBe(false)
    }),
    { numRuns: 50 },
  )
})

test("the same workbook makes the same bytes", async () => {
  const model = sheet(["a", 1, { date: "2025-09-30" }])
  expect(await xlsxBytes(model)).toEqual(await xlsxBytes(model))
  expect(await xlsBytes(model)).toEqual(await xlsBytes(model))
})

test("texts longer than a record of .xls, of one byte and two bytes a character, come back whole", async () => {
  const length = fc.integer({ min: 0, max: 9000 })
  const letter = fc.constantFrom("a", "ế", "đ", "é")
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(letter, length), { minLength: 1, maxLength: 12 }), async (parts) => {
      const texts = parts.map(([of, count], i) => `${i}${of.repeat(count)}`)
      const rows = texts.map((value) => ({ cells: [value] }))
      const file = await openSpreadsheet(await xlsBytes({ sheets: [{ name: "S", rows }] }))
      const read = await collectRows(file.rows())
      expect(read.map(({ cells }) => cells[0]?.value)).toEqual(texts)
    }),
    { numRuns: 40 },
  )
})

test("every sheet of an .xls is found where the workbook says it is", async () => {
  const model = {
    sheets: ["DuLieu", "Mã trường", "Ghi chú"].map((name, i) => ({
      name,
      rows: Array.from({ length: i * 700 }, (_, row) => ({ cells: [`${name} ${row}`, row] })),
      merges: ["A1:B1"],
    })),
  }
  const file = await openSpreadsheet(await xlsBytes(model))
  for (const { name, rows } of model.sheets) {
    const read = await collectRows(file.rows(name))
    expect(read.map(({ cells }) => cells.map(({ value }) => value))).toEqual(rows.map(({ cells }) => cells))
  }
})

test("names, lengths and sizes that Excel cannot hold are refused", async () => {
  const named = (...names: string[]) => xlsxBytes({ sheets: names.map((name) => ({ name, rows: [] })) })
  await expect(named("a/b")).rejects.toMatchObject({ code: "spreadsheet-bad-sheet-name" })
  await expect(named("A", "a")).rejects.toMatchObject({ code: "spreadsheet-bad-sheet-name" })
  await expect(named("x".repeat(32))).rejects.toMatchObject({ code: "spreadsheet-bad-sheet-name" })
  await expect(xlsxBytes(sheet(["x".repeat(32_768)]))).rejects.toMatchObject({
    code: "spreadsheet-cell-too-long",
  })
  await expect(xlsxBytes(sheet([Number.NaN]))).rejects.toMatchObject({ code: "spreadsheet-bad-value" })
  const rows = Array.from({ length: 65_537 }, () => ({ cells: [1] }))
  await expect(xlsBytes({ sheets: [{ name: "a", rows }] })).rejects.toMatchObject({
    code: "spreadsheet-too-many-rows",
  })
})

test("a slow stream holds the rows back", async () => {
  let taken = 0
  let written = 0
  let ahead = 0
  function* rows() {
    for (let i = 0; i < 20_000; i++) {
      taken++
      yield { cells: [`${Math.sin(i)}`, `${Math.cos(i)}`, `${Math.tan(i)}`] }
    }
  }
  const to = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _encoding, done) {
      written += chunk.length
      ahead = Math.max(ahead, taken)
      if (written < 200_000) setImmediate(done)
      else done(new Error("đĩa đầy"))
    },
  })
  await expect(writeXlsx({ sheets: [{ name: "a", rows: rows() }] }, to)).rejects.toThrow("đĩa đầy")
  expect(to.destroyed).toBe(true)
  expect(ahead).toBeLessThan(15_000)
})

test("a source of rows that fails fails the whole file", async () => {
  async function* rows() {
    yield { cells: ["a"] }
    throw new Error("mất kết nối")
  }
  await expect(xlsxBytes({ sheets: [{ name: "a", rows: rows() }] })).rejects.toThrow("mất kết nối")
})

test("a sheet meant for paper is one page wide and repeats its head, a quote in its name notwithstanding", async () => {
  const { default: Excel } = await import("exceljs")
  const workbook = new Excel.Workbook()
  const rows = [{ cells: ["Danh sách"] }, { cells: ["TT", "Họ và tên"] }, { cells: [1, "Ước"] }]
  const print = { orientation: "landscape", headRow: 2 } as const
  const bytes = await xlsxBytes({ sheets: [{ name: "Tổ A'1", rows, print }] })
  await workbook.xlsx.load(Buffer.from(bytes) as never)
  expect(workbook.worksheets[0]?.pageSetup).toMatchObject({
    orientation: "landscape",
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: "2:2",
  })
})
