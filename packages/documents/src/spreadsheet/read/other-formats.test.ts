import { CFB, utils, write } from "@e965/xlsx"
import { describe, expect, test } from "vitest"
import { encodeLegacy } from "../../encoding/testing/encode-legacy.ts"
import { windows1252Byte } from "../../encoding/windows-1252.ts"
import { collectRows, collectValues } from "../testing/collect-rows.ts"
import { xlsBytes } from "../write/write-xls.ts"
import { openSpreadsheet } from "./open-spreadsheet.ts"

const values = async (content: string | Uint8Array) => {
  const sheet = await openSpreadsheet(typeof content === "string" ? Buffer.from(content) : content)
  return { format: sheet.format, ...(await collectValues(sheet.rows())) }
}
const ansi = (text: string) => Uint8Array.from(text, windows1252Byte)

describe("csv", () => {
  test("quotes, line ends of every kind, empty fields", async () => {
    expect(await values('A,"b ""c"" d",\r\n"x\ny";,2\r,,3\n')).toEqual({
      format: "csv",
      A1: "A",
      B1: 'b "c" d',
      A2: "x\ny;",
      B2: "2",
      C3: "3",
    })
  })
  test.each([";", "\t", "|", ","])("delimiter %j is found", async (delimiter) => {
    const line = ["An", "1,5", "x"]
      .map((text) => (text.includes(delimiter) ? `"${text}"` : text))
      .join(delimiter)
    expect(await values(`${line}\n${line}\n`)).toMatchObject({ A2: "An", B2: "1,5", C2: "x" })
  })
  test("Excel's own first line says the delimiter", async () => {
    expect(await values("sep=;\r\na,b;c\r\n")).toEqual({ format: "csv", A1: "a,b", B1: "c" })
  })
  test("UTF-8 with a mark, UTF-16 both ways", async () => {
    const text = "\ufeffHọ đệm;Tên\nNguyễn Văn;Bình\n"
    const expected = { format: "csv", A1: "Họ đệm", B1: "Tên", A2: "Nguyễn Văn", B2: "Bình" }
    expect(await values(text)).toEqual(expected)
    expect(await values(Buffer.from(text, "utf16le"))).toEqual(expected)
    expect(await values(Buffer.from(text, "utf16le").swap16())).toEqual(expected)
  })
  test("Windows-1258 becomes Unicode; TCVN3 stays as Excel would show it", async () => {
    const names = "Nguyễn Thị Hường,Đỗ Văn Bảy\n".repeat(50)
    expect(await values(ansi(encodeLegacy(names, "windows-1258")))).toMatchObject({
      A50: "Nguyễn Thị Hường",
      B1: "Đỗ Văn Bảy",
    })
    expect(await values(ansi(encodeLegacy(names, "tcvn3")))).toMatchObject({ B1: "§ç V¨n B¶y" })
  })
  test("a quote never closed is not swallowed without end", async () => {
    const sheet = await openSpreadsheet(Buffer.from(`a,"${"x\n".repeat(300_000)}`))
    await expect(collectRows(sheet.rows())).rejects.toThrow(/quá nhiều chữ/)
  })
})

describe("xls", () => {
  test("values, dates, formulas and errors of Excel 97–2003", async () => {
    const sheet = utils.aoa_to_sheet([["Họ", 5, true, null, "x"]], { dense: true })
    const row = sheet["!data"]?.[0]
    if (!row) throw new Error("no row")
    row[5] = { t: "n", v: 43231, z: "dd/mm/yyyy" }
    row[6] = { t: "n", v: 10, f: "B1*2" }
    row[7] = { t: "e", v: 42 }
    sheet["!ref"] = "A1:H1"
    const book = utils.book_new(sheet, "DuLieu")
    const file = new Uint8Array(write(book, { type: "array", bookType: "biff8" }))
    const opened = await openSpreadsheet(file)
    expect(opened.format).toBe("xls")
    const [read] = await collectRows(opened.rows("dulieu"))
    expect(read?.cells).toMatchObject([
      { column: 1, value: "Họ" },
      { column: 2, value: 5 },
      { column: 3, value: true },
      { column: 5, value: "x" },
      { column: 6, value: "2018-05-11", isDate: true, serial: 43231 },
      { column: 7, value: 10 },
      { column: 8, value: "#N/A", error: true },
    ])
  })
  test("protected by a password, old way and new way", async () => {
    const file = Buffer.from(await xlsBytes({ sheets: [{ name: "a", rows: [{ cells: ["x"] }] }] }))
    // CODEPAGE, the first record behind BOF, becomes FILEPASS.
    const at = file.indexOf(Buffer.from([0x42, 0x00, 0x02, 0x00]))
    expect(at).toBeGreaterThan(0)
    file[at] = 0x2f
    await expect(openSpreadsheet(file)).rejects.toMatchObject({ code: "spreadsheet-password" })
    const container = CFB.utils.cfb_new()
    CFB.utils.cfb_add(container, "/EncryptionInfo", Buffer.from([4, 0, 4, 0, 64, 0, 0, 0]))
    CFB.utils.cfb_add(container, "/EncryptedPackage", Buffer.alloc(64))
    const modern = CFB.write(container, { type: "buffer" }) as Buffer
    await expect(openSpreadsheet(modern)).rejects.toMatchObject({ code: "spreadsheet-password" })
  })
  test("cut short or over the limit", async () => {
    const rows = Array.from({ length: 2000 }, (_, i) => ({ cells: [`dòng ${i}`, i] }))
    const file = await xlsBytes({ sheets: [{ name: "a", rows }] })
    await expect(openSpreadsheet(file.subarray(0, 3000))).rejects.toMatchObject({ code: /spreadsheet-/ })
    await expect(openSpreadsheet(file, { maxWholeFileBytes: 1000 })).rejects.toMatchObject({
      code: "spreadsheet-too-large",
    })
  })
})

describe("web pages and others under a spreadsheet's name", () => {
  test("a table in a web page is read, all as text", async () => {
    const page =
      "<html><head><meta charset='utf-8'></head><body><table><tr><th>Tên</th><th>Ngày</th></tr>" +
      "<tr><td>Đỗ&nbsp;An</td><td>01/02/2018</td></tr><tr><td colspan=2>007</td></tr></table></body></html>"
    expect(await values(page)).toMatchObject({ format: "html", A1: "Tên", B2: "01/02/2018", A3: "007" })
  })
  test("a page without a table, a picture, a PDF, nothing", async () => {
    const code = (content: string | Uint8Array) =>
      openSpreadsheet(Buffer.from(content)).then(
        () => "read",
        (error: { code: string }) => error.code,
      )
    expect(await code("<!DOCTYPE html><html><body>Phiên đăng nhập đã hết</body></html>")).toBe(
      "spreadsheet-no-table",
    )
    expect(await code(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0))).toBe("spreadsheet-unsupported")
    expect(await code("%PDF-1.4")).toBe("spreadsheet-unsupported")
    expect(await code("")).toBe("spreadsheet-empty")
    expect(await code(Uint8Array.of(1, 2, 3, 0, 5))).toBe("spreadsheet-unknown-format")
  })
  test("Excel 2003 XML is read, but not with a DTD", async () => {
    const xml =
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" ' +
      'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table><Row>' +
      '<Cell><Data ss:Type="String">Đặng</Data></Cell></Row></Table></Worksheet></Workbook>'
    expect(await values(xml)).toEqual({ format: "xml", A1: "Đặng" })
    await expect(
      values(xml.replace("<Workbook", '<!DOCTYPE a [<!ENTITY x "y">]><Workbook')),
    ).rejects.toMatchObject({
      code: "spreadsheet-forbidden-xml",
    })
  })
})
