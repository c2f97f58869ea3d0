import { expect, test } from "vitest"
import { collectRows } from "../testing/collect-rows.ts"
import { makeXlsx, type RawWorkbook } from "../testing/make-xlsx.ts"
import { makeZip } from "../testing/make-zip.ts"
import type { ByteSource } from "./byte-source.ts"
import { openSpreadsheet } from "./open-spreadsheet.ts"

async function failure(
  file: ByteSource,
  limits = {},
): Promise<{ code: string; message: string; remedy: string }> {
  try {
    const sheet = await openSpreadsheet(file, limits)
    await collectRows(sheet.rows())
  } catch (error) {
    return error as { code: string; message: string; remedy: string }
  }
  throw new Error("was read without complaint")
}

const cell = '<row r="1"><c r="A1"><v>1</v></c></row>'
const good = makeXlsx({ sheet: cell.repeat(1) })

test("what is refused is refused in Vietnamese, with what to do", async () => {
  const { code, message, remedy } = await failure(good.subarray(0, good.length - 30))
  expect(code).toBe("spreadsheet-truncated")
  expect(message).toMatch(/thiếu phần cuối/)
  expect(remedy).toMatch(/Tải hoặc sao chép lại/)
})

test.each([0.2, 0.5, 0.9, 0.99])("truncated to %d of its length", async (share) => {
  expect((await failure(good.subarray(0, Math.floor(good.length * share)))).code).toBe(
    "spreadsheet-truncated",
  )
})

test("a 200 MB bomb is refused before anything is unpacked", async () => {
  const sheet = Buffer.alloc(200_000_000, " ")
  sheet.write("<worksheet><sheetData><row><c><v>1", 0)
  const bomb = makeXlsx({
    change: (entry) => (entry.name.endsWith("sheet1.xml") ? { ...entry, content: sheet } : entry),
  })
  expect(bomb.length).toBeLessThan(2_000_000)
  const before = process.memoryUsage.rss()
  expect((await failure(bomb)).code).toBe("spreadsheet-bomb")
  expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000)
})

test("a bomb that understates its size is stopped as soon as it shows", async () => {
  const lie = makeXlsx({
    sheet: `<row r="1"><c r="A1"><v>${" ".repeat(8_000_000)}1</v></c></row>`,
    change: (entry) => (entry.name.endsWith("sheet1.xml") ? { ...entry, claimedSize: 5_000 } : entry),
  })
  expect((await failure(lie)).code).toMatch(/spreadsheet-(bomb|damaged)/)
})

test("many parts that are each below the ratio still add up", async () => {
  const extra = Array.from({ length: 9 }, (_, i) => ({
    name: `xl/media/${i}`,
    content: "ab".repeat(1_000_000),
  }))
  expect((await failure(makeXlsx({ sheet: cell, extra }), { maxUnpackedBytes: 10_000_000 })).code).toBe(
    "spreadsheet-bomb",
  )
})

const hostile: [string, RawWorkbook, string][] = [
  ["an entry outside", { extra: [{ name: "../../etc/passwd", content: "x" }] }, "spreadsheet-unsafe-entry"],
  ["an absolute entry", { extra: [{ name: "/etc/passwd", content: "x" }] }, "spreadsheet-unsafe-entry"],
  ["a password", { change: (entry) => ({ ...entry, encrypted: true }) }, "spreadsheet-password"],
  ["an unknown method", { change: (entry) => ({ ...entry, method: 12 }) }, "spreadsheet-damaged"],
  [
    "a DTD in the sheet",
    { sheet: `<!DOCTYPE w [<!ENTITY a "aaa">]><worksheet><sheetData>${cell}</sheetData></worksheet>` },
    "spreadsheet-forbidden-xml",
  ],
  [
    "an entity in the sheet",
    { sheet: '<row><c t="str"><v>&lol;</v></c></row>' },
    "spreadsheet-forbidden-xml",
  ],
  [
    "a DTD in the workbook",
    {
      change: (entry) =>
        entry.name === "xl/workbook.xml" ? { ...entry, content: `<!DOCTYPE x>${entry.content}` } : entry,
    },
    "spreadsheet-forbidden-xml",
  ],
  [
    "an entity in the styles",
    { styles: '<numFmts><numFmt numFmtId="1" formatCode="&lol;"/></numFmts>' },
    "spreadsheet-forbidden-xml",
  ],
  ["a text that is not there", { sheet: '<row><c t="s"><v>5</v></c></row>' }, "spreadsheet-damaged"],
  ["no sheet data", { sheet: "<worksheet></worksheet>" }, "spreadsheet-damaged"],
  ["an unclosed row", { sheet: "<worksheet><sheetData><row><c><v>1</v></c>" }, "spreadsheet-damaged"],
  ["a tag within a tag", { sheet: "<row <c><v>1</v></c></row>" }, "spreadsheet-damaged"],
  ["rows backwards", { sheet: `${cell.replace('r="1"', 'r="9"')}${cell}` }, "spreadsheet-damaged"],
  [
    "a column twice",
    { sheet: '<row><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>' },
    "spreadsheet-damaged",
  ],
  ["a row too far", { sheet: cell.replace('r="1"', 'r="9999999"') }, "spreadsheet-too-many-rows"],
  ["a column too far", { sheet: cell.replace("A1", "ZZZZZZ1") }, "spreadsheet-too-many-columns"],
  [
    "an endless text",
    { sheet: `<row><c t="str"><v>${"á".repeat(1_000_000)}</v></c></row>`, styles: "" },
    "spreadsheet-cell-too-long",
  ],
  [
    "an endless shared text in pieces",
    { sharedStrings: `<si>${"<r><t>aaaaaaaaaaaaaaaaaaaaaaaaaa</t></r>".repeat(40_000)}</si>` },
    "spreadsheet-cell-too-long",
  ],
  [
    "a checksum that does not match",
    {
      change: (entry) =>
        entry.name.endsWith("sheet1.xml") ? { ...entry, claimedSize: entry.content.length + 1 } : entry,
    },
    "spreadsheet-damaged",
  ],
]

test.each(hostile)("%s", async (_, raw, code) => {
  expect((await failure(makeXlsx({ sheet: cell, ...raw }))).code).toBe(code)
})

test("too many parts", async () => {
  const extra = Array.from({ length: 50 }, (_, i) => ({ name: `x${i}`, content: "" }))
  expect((await failure(makeXlsx({ extra }), { maxEntries: 20 })).code).toBe("spreadsheet-too-many-entries")
})

test("other kinds of zip are named", async () => {
  const word = await failure(makeZip([{ name: "word/document.xml", content: "<w/>" }]))
  expect([word.code, word.message]).toEqual([
    "spreadsheet-unsupported",
    "Tệp có định dạng Word (.docx) mà hệ thống chưa đọc được.",
  ])
  const binary = await failure(makeZip([{ name: "xl/workbook.bin", content: "" }]))
  expect(binary.message).toMatch(/xlsb/)
})

test("a sheet that is not there: the error names those that are", async () => {
  const sheet = await openSpreadsheet(makeXlsx({ sheetName: "Thông tin" }))
  expect(() => sheet.rows("DuLieu")).toThrow("Tệp không có trang tính “DuLieu” (đang có: “Thông tin”).")
  expect(await collectRows(sheet.rows("THONG_TIN"))).toEqual([])
})
