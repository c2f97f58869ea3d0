import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { expect, test } from "vitest"
import { writeAdministrativeDocx } from "../administrative-document/docx/write-administrative-docx.ts"
import { samplePlan } from "../administrative-document/testing/sample-documents.ts"
import { boundVolume, pdfOfDocument } from "../pdf/bound-volume.ts"
import { openPdfCompiler } from "../pdf/compile-pdf.ts"
import { testFonts } from "../pdf/testing/test-fonts.ts"
import { makeZip } from "../spreadsheet/testing/make-zip.ts"
import { checkProof } from "./check-proof.ts"
import { proofCode } from "./paper-proof.ts"
import { readProof } from "./read-proof.ts"
import { sampleProof as proof } from "./testing/sample-proof.ts"

test("a Word file carries its proof, and its figures are those of the proof", async () => {
  const docx = await writeAdministrativeDocx(samplePlan, proof)
  const found = readProof(docx)
  expect(found.proof).toEqual(proof)
  expect(checkProof(found)).toMatchObject({ sound: true, compared: { text: 2 } })
  expect(strFromU8(unzipSync(docx)["word/footer1.xml"] ?? new Uint8Array())).toContain(proofCode(proof))
})

test("a number changed in the text of the file is found, also one that was taken out", async () => {
  const parts = unzipSync(await writeAdministrativeDocx(samplePlan, proof))
  const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array())
  const with_ = (changed: string) => {
    expect(changed).not.toBe(text)
    return checkProof(readProof(zipSync({ ...parts, "word/document.xml": strToU8(changed) })))
  }
  expect(with_(text.replace("1.234", "2.234")).altered).toEqual([
    { label: "Số hộ", expected: "1.234", found: "2.234" },
  ])
  expect(with_(text.replace(/<w:sdt>.*?<\/w:sdt>/, "")).altered).toEqual([
    { label: "Số hộ", expected: "1.234", found: "không còn" },
  ])
})

test("another figure is another code", () => {
  const figures = { ...proof.figures, households: { label: "Số hộ", text: "1.235" } }
  expect(proofCode({ ...proof, figures })).not.toBe(proofCode(proof))
  expect(proofCode(proof)).toMatch(/^([0-9A-F]{4}-){3}[0-9A-F]{4}$/)
})

test("files without a proof, and files that are none, are told in words", async () => {
  expect(() => readProof(new TextEncoder().encode("xin chào"))).toThrow("không mang mã kiểm tra")
  const plain = await writeAdministrativeDocx(samplePlan)
  expect(() => readProof(plain)).toThrow("không mang mã kiểm tra")
  expect(() => readProof(plain.subarray(0, 300))).toThrow("không mang mã kiểm tra")
})

test("a PDF carries its proof, embeds its fonts, and says PDF/A", async () => {
  const compile = await openPdfCompiler(testFonts)
  const pdf = compile(pdfOfDocument(samplePlan, proof))
  expect(readProof(pdf)).toEqual({ proof, shown: null })
  const raw = Buffer.from(pdf).toString("latin1")
  expect(raw.startsWith("%PDF-1.7")).toBe(true)
  expect(raw).toContain("Tinos-Bold")
  // PDF/A-3b (ISO 19005-3): it says so, brings the colours that it means, attaches only with a relationship, hides nothing.
  expect(raw).toMatch(/pdfaid:part>3</)
  expect(raw).toMatch(/pdfaid:conformance>B</)
  expect(raw).toMatch(/\/OutputIntents /)
  expect(raw).toMatch(/\/GTS_PDFA1[\s\S]*\/ICCBased|\/ICCBased[\s\S]*\/GTS_PDFA1/)
  expect(raw).toMatch(/\/AFRelationship\s*\/Data/)
  expect(raw).not.toMatch(/\/(Encrypt|JavaScript|JS|Launch)\b/)
  expect(Buffer.from(compile(pdfOfDocument(samplePlan, proof))).equals(Buffer.from(pdf))).toBe(true)
})

test("parts that are each small enough do not fill the memory together", () => {
  const content = Buffer.alloc(20_000_000)
  const bomb = makeZip(Array.from({ length: 15 }, (_, i) => ({ name: `customXml/item${i}.xml`, content })))
  expect(bomb.length).toBeLessThan(2_000_000)
  // Kept together they would be 300 MB; what waits to be collected may be half of that.
  const before = process.memoryUsage.rss()
  expect(() => readProof(bomb)).toThrow("không mang mã kiểm tra")
  expect(process.memoryUsage.rss() - before).toBeLessThan(250_000_000)
})

test("names that look like markup, and very long ones, are text", async () => {
  const compile = await openPdfCompiler(testFonts)
  const wild = `#panic("x") $a$ *b* _c_ \\u{41} "q" [d] <e> ${"Nguyễn Thị Ước ".repeat(14)}`
  const list = {
    title: "Danh sách",
    subtitle: "",
    columns: [{ title: "Họ và tên", width: 1 }],
    rows: Array.from({ length: 900 }, () => [wild]),
  }
  const cover = { issuer: wild, title: "Hồ sơ", subtitle: "", place: "" }
  const pdf = compile(boundVolume(cover, [{ title: "Danh sách", list }]))
  expect(pdf.length).toBeGreaterThan(10_000)
})
