import type { FormSheet } from "@phocap/engine"
import { beforeAll, expect, test } from "vitest"
import { samplePlan } from "../administrative-document/testing/sample-documents.ts"
import { sampleProof as proof } from "../proof/testing/sample-proof.ts"
import { boundVolume, pdfOfDocument } from "./bound-volume.ts"
import { openPdfCompiler, type PdfCompiler } from "./compile-pdf.ts"
import { pdfaProblems } from "./testing/pdfa-problems.ts"
import { testFonts } from "./testing/test-fonts.ts"

const place = { columnSpan: 1, rowSpan: 1 } as const
const sheet: FormSheet = {
  code: "M",
  name: "Biểu thử",
  paper: "A4",
  orientation: "landscape",
  widths: [5, 6],
  heights: {},
  freeze: { rows: 1, columns: 0 },
  rowCount: 2,
  columnCount: 2,
  cells: [
    { ...place, row: 1, column: 1, style: "head", value: { kind: "text", text: "Đơn vị" } },
    { ...place, row: 1, column: 2, style: "headTurned", value: { kind: "text", text: "Tổng số" } },
    { ...place, row: 2, column: 1, style: "label", value: { kind: "text", text: "Xã Ẫm Thượng" } },
    { ...place, row: 2, column: 2, style: "figure", value: { kind: "count", count: 1_234_567 } },
  ],
}
const list = {
  title: "Danh sách",
  subtitle: "",
  columns: [{ title: "Họ và tên", width: 1 }],
  rows: [["Nguyễn Thị Ước"]],
}
const cover = { issuer: "Ban Chỉ đạo", title: "Hồ sơ phổ cập (bản 1)", subtitle: "Năm 2026", place: "An Hòa" }

let compile: PdfCompiler
beforeAll(async () => {
  compile = await openPdfCompiler(testFonts)
})

test("a paper by itself, one with its proof attached, and a bound volume have the structure of PDF/A-3b", () => {
  expect(pdfaProblems(compile(pdfOfDocument(samplePlan)))).toEqual([])
  expect(pdfaProblems(compile(pdfOfDocument(samplePlan, proof)))).toEqual([])
  const parts = [
    { title: "Kế hoạch", document: samplePlan },
    { title: "Danh sách", list },
    { title: "Biểu", sheets: [sheet] },
  ]
  expect(pdfaProblems(compile(boundVolume(cover, parts, proof)))).toEqual([])
})

test.each([
  ["/S /GTS_PDFA1", "/S /GTS_PDFX1", "6.2.3 output intent"],
  ["/FontFile2 ", "/FontFilm2 ", "6.2.11.4"],
  ["/CIDToGIDMap", "/CIDToGIDMop", "6.2.11.3"],
  ["<pdfaid:part>3<", "<pdfaid:part>1<", "6.6.4 part"],
  ["<pdfaid:conformance>B<", "<pdfaid:conformance>X<", "6.6.4 conformance"],
  ["<dc:title>", "<dx:title>", "6.6.3"],
  ["/AFRelationship", "/AGRelationship", "6.8 a file without its relationship"],
  ["/AF ", "/AG ", "6.8 a file that belongs to nothing"],
  ["/ModDate", "/MudDate", "6.8 a file without its date"],
  ["/UF ", "/UG ", "6.8 a file without its names"],
  ["  /ID [", "  /IX [", "6.1.3 no ID"],
  ["/Info 3", "/Inf_ 3", "6.6.3"],
  ["/OutputIntents ", "/OutputIntentz ", "6.2.3 output intent"],
])("the check finds %s made %s", (from, to, clause) => {
  const pdf = Buffer.from(compile(pdfOfDocument(samplePlan, proof)))
  const raw = pdf.toString("latin1")
  expect(raw).toContain(from)
  const found = pdfaProblems(Buffer.from(raw.replaceAll(from, to), "latin1"))
  expect(found.join("\n")).toContain(clause)
})

test("the check finds code, a code key and an encrypted file", () => {
  const raw = Buffer.from(compile(pdfOfDocument(samplePlan))).toString("latin1")
  const spoilt = (from: RegExp, to: string) =>
    pdfaProblems(
      Buffer.from(
        raw.replace(from, (found) => to.padEnd(found.length)),
        "latin1",
      ),
    ).join("\n")
  expect(raw).toMatch(/\/OutputCondition \(sRGB\)/)
  expect(spoilt(/\/OutputCondition \(sRGB\)/, "/JS (app.alert(1))")).toContain("6.5.1 JavaScript")
  expect(spoilt(/\/ID \[\(/, "/Encrypt 1 0 R /ID [(")).toContain("6.1.3 encrypted")
})
