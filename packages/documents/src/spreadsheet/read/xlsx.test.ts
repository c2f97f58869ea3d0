import { expect, test } from "vitest"
import { defaultLimits } from "../spreadsheet-limits.ts"
import { collectRows, collectValues } from "../testing/collect-rows.ts"
import { makeXlsx } from "../testing/make-xlsx.ts"
import { readXlsxRows } from "./read-xlsx-rows.ts"
import { WorksheetParser } from "./worksheet-parser.ts"

const styles =
  '<numFmts><numFmt numFmtId="170" formatCode="[$-42A]dd/mm/yyyy;@"/><numFmt numFmtId="171" formatCode="#,##0 &quot;đồng&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="22"/></cellXfs>'

test("texts: shared, inline, rich, with phonetic guides, entities, escapes and CDATA", async () => {
  const file = makeXlsx({
    sharedStrings:
      "<si><t>Họ đệm</t></si><si><r><t>Nguyễn </t></r><r><rPr><b/></rPr><t>Văn</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si>" +
      "<si><t>a &amp; b &lt;c&gt; &#272;&#x1ea1;i</t></si><si><t><![CDATA[<một>]]> & hai</t></si><si/>".replace(
        "& hai",
        "&amp; hai",
      ),
    sheet:
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
      '<c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c></row>' +
      '<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve"> Thôn 1 </t></is></c>' +
      '<c r="B2" t="inlineStr"><is><r><t>3B</t></r><r><t>*!</t></r></is></c><c r="C2" t="str"><f>A1</f><v>_x0041__x005F_x0042_</v></c></row>',
  })
  expect(await collectValues(readXlsxRows(file))).toEqual({
    A1: "Họ đệm",
    B1: "Nguyễn Văn",
    C1: "a & b <c> Đại",
    D1: "<một> & hai",
    E1: "",
    A2: " Thôn 1 ",
    B2: "3B*!",
    C2: "A_x0042_",
  })
})

test("numbers, booleans, errors, formulas with and without a result", async () => {
  const file = makeXlsx({
    sheet:
      '<row r="3"><c r="A3"><v>7</v></c><c r="B3"><v>-1.5e3</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><v>#N/A</v></c>' +
      '<c r="E3"><f>1+1</f><v>2</v></c><c r="F3"><f>SUM(A3)</f></c><c r="G3" s="1"/></row>',
  })
  expect(await collectRows(readXlsxRows(file))).toEqual([
    {
      rowNumber: 3,
      cells: [
        { column: 1, value: 7 },
        { column: 2, value: -1500 },
        { column: 3, value: true },
        { column: 4, value: "#N/A", error: true },
        { column: 5, value: 2, formula: true },
        { column: 6, value: null, formula: true },
      ],
    },
  ])
})

test("dates are told by their number format, in both date systems", async () => {
  const sheet =
    '<row><c s="1"><v>43231</v></c><c s="2"><v>43231</v></c><c s="3"><v>43231</v></c><c s="4"><v>43231.75</v></c>' +
    '<c s="1"><v>5</v></c><c s="1"><v>0.5</v></c><c t="d"><v>2018-05-11T00:00:00Z</v></c></row>'
  const [row] = await collectRows(readXlsxRows(makeXlsx({ styles, sheet })))
  expect(row?.cells.map(({ value }) => value)).toEqual([
    "2018-05-11",
    "2018-05-11",
    43231,
    "2018-05-11T18:00:00",
    "1900-01-05",
    0.5,
    "2018-05-11",
  ])
  expect(row?.cells[4]).toEqual({ column: 5, value: "1900-01-05", isDate: true, serial: 5 })
  const [later] = await collectRows(readXlsxRows(makeXlsx({ styles, sheet, date1904: true })))
  expect(later?.cells[0]?.value).toBe("2022-05-12")
})

test("places left out are counted on, prefixes and odd quoting do not matter", async () => {
  const file = makeXlsx({
    sheet:
      "<x:worksheet xmlns:x='m'><x:sheetData ><x:row><x:c r='C1'\n t=\"s\" a='>'><x:v>0</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>" +
      "<!-- <row r='9'> --><x:row/><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData><x:mergeCells/></x:worksheet>",
    sharedStrings: "<si><t>một</t></si>",
  })
  expect(await collectValues(readXlsxRows(file))).toEqual({ C1: "một", D1: 2, A3: 3 })
})

test("a sheet may be read again, and another iteration may stop early", async () => {
  const rows = Array.from({ length: 5000 }, (_, i) => `<row><c><v>${i}</v></c></row>`).join("")
  const sheet = readXlsxRows(makeXlsx({ sheet: rows }))
  for await (const { rowNumber } of sheet) if (rowNumber === 3) break
  expect(await collectRows(sheet)).toHaveLength(5000)
})

test("UTF-16 parts are read", async () => {
  const xml = '\ufeff<worksheet><sheetData><row><c t="str"><v>Đặng</v></c></row></sheetData></worksheet>'
  const file = makeXlsx({
    change: (entry) =>
      entry.name.endsWith("sheet1.xml") ? { ...entry, content: Buffer.from(xml, "utf16le") } : entry,
  })
  expect(await collectValues(readXlsxRows(file))).toEqual({ A1: "Đặng" })
})

test.each([1, 2, 3, 7, 64])("wherever the bytes are cut (every %i), the rows are the same", (size) => {
  const limits = defaultLimits
  const parser = new WorksheetParser({ strings: ["Đỗ"], dateStyles: new Set([1]), date1904: false, limits })
  const bytes = Buffer.from(
    '<?xml version="1.0"?>\n<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Nguyễn &amp; ' +
      'Đỗ <![CDATA[<x>]]></t></is></c><c r="B1"><v>12345</v></c><!-- <c> --><c r="C1" t="s"><v>0</v></c>' +
      '<c r="D1" s="1"><v>43231</v></c></row></sheetData></worksheet>\n',
  )
  for (let at = 0; at < bytes.length; at += size) parser.write(bytes.subarray(at, at + size))
  parser.end()
  expect(parser.rows).toEqual([
    {
      rowNumber: 1,
      cells: [
        { column: 1, value: "Nguyễn & Đỗ <x>" },
        { column: 2, value: 12345 },
        { column: 3, value: "Đỗ" },
        { column: 4, value: "2018-05-11", isDate: true, serial: 43231 },
      ],
    },
  ])
})
