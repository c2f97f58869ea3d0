import { afterEach, expect, test, vi } from "vitest"
import { samplePlan } from "../administrative-document/testing/sample-documents.ts"
import { readPdfText } from "../text-document/read-pdf-text.ts"
import { boundVolume, pdfOfDocument } from "./bound-volume.ts"
import { openPdfCompiler } from "./compile-pdf.ts"
import { testFonts } from "./testing/test-fonts.ts"

afterEach(() => {
  vi.doUnmock("@myriaddreamin/typst-ts-node-compiler")
  vi.resetModules()
})

/** The fonts that the pages of a PDF use, and whether the file brings each. */
async function fontsOf(pdf: Uint8Array): Promise<Map<string, boolean>> {
  const { getDocument, OPS, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs")
  const file = await getDocument({
    data: Uint8Array.from(pdf),
    isEvalSupported: false,
    fontExtraProperties: true,
    verbosity: VerbosityLevel.ERRORS,
  }).promise
  const found = new Map<string, boolean>()
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const { fnArray, argsArray } = await page.getOperatorList()
    fnArray.forEach((operator, index) => {
      if (operator !== OPS.setFont) return
      const font = page.commonObjs.get(argsArray[index][0]) as { name: string; missingFile?: boolean }
      found.set(font.name, font.missingFile !== true)
    })
  }
  await file.destroy()
  return found
}

test("the text of a PDF comes out in Vietnamese, and the file brings its fonts", async () => {
  const compile = await openPdfCompiler(testFonts)
  const pdf = compile(pdfOfDocument(samplePlan))
  const text = (await readPdfText(pdf)).normalize("NFC")
  expect(text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
  expect(text).toContain("Quá trình thực hiện và kết quả phổ cập giáo dục, xóa mù chữ năm 2026")
  const used = await fontsOf(pdf)
  expect([...used.keys()].some((name) => name.includes("Tinos-Bold"))).toBe(true)
  expect([...used.values()].every((brought) => brought)).toBe(true)
})

/** The text of every page by itself. */
async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs")
  const file = await getDocument({ data: Uint8Array.from(pdf), verbosity: VerbosityLevel.ERRORS }).promise
  const pages: string[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent()
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(" "))
  }
  await file.destroy()
  return pages.map((text) => text.normalize("NFC"))
}

test("wherever a page ends, signatures and headings stand with the lines that belong to them", {
  timeout: 60_000,
}, async () => {
  const compile = await openPdfCompiler(testFonts)
  const { annexes: _, ...plan } = samplePlan
  const paragraph = (text: string) => ({ kind: "paragraph", content: [text] }) as const
  const ends = new Set<number>()
  for (let lines = 16; lines < 36; lines++) {
    const blocks = [
      ...Array.from({ length: lines }, (_, at) => paragraph(`dòng-${at + 1}.`)),
      { kind: "heading", level: 1, content: ["đầu-mục"] } as const,
      paragraph("dưới-đầu-mục."),
      paragraph("dòng-cuối."),
    ]
    const pages = await pagesOf(compile(pdfOfDocument({ ...plan, blocks })))
    const pageOf = (text: string) => pages.findIndex((page) => page.includes(text))
    expect(pageOf("dòng-cuối"), `${lines} lines`).toBe(pageOf("Nơi nhận"))
    expect(pageOf(" đầu-mục"), `${lines} lines`).toBe(pageOf("dưới-đầu-mục"))
    ends.add(pageOf("dòng-cuối") * 2 + pageOf(" đầu-mục"))
  }
  // The lengths tried put a page's end before, between and after them.
  expect(ends.size).toBeGreaterThan(2)
})

test("nine hundred names of 200 letters are all there, each whole on one page", {
  timeout: 60_000,
}, async () => {
  const compile = await openPdfCompiler(testFonts)
  const name = "Nguyễn Thị Ước Mơ ".repeat(12).slice(0, 180).trim()
  const list = {
    title: "Danh sách",
    subtitle: "",
    columns: [
      { title: "TT", width: 1 },
      { title: "Họ và tên", width: 9 },
    ],
    rows: Array.from({ length: 900 }, (_, i) => [`số-${i + 1}`, `${name.repeat(1 + (i % 3))} hết-${i + 1}.`]),
  }
  const cover = { issuer: "Ban Chỉ đạo", title: "Hồ sơ", subtitle: "", place: "" }
  const pages = await pagesOf(compile(boundVolume(cover, [{ title: "Danh sách", list }])))
  const numbers = (page: string, word: string) =>
    [...page.matchAll(new RegExp(`${word}-\\s*(\\d+)`, "gu"))].map(([, n]) => Number(n))
  for (const page of pages) expect(numbers(page, "hết")).toEqual(numbers(page, "số"))
  expect(pages.flatMap((page) => numbers(page, "số"))).toEqual(Array.from({ length: 900 }, (_, i) => i + 1))
  const words = pages.join(" ").match(/Ước/g)?.length
  expect(words).toBe(list.rows.join(" ").match(/Ước/g)?.length)
})

test("a machine without the native part is told in words, and that Word remains", async () => {
  vi.resetModules()
  vi.doMock("@myriaddreamin/typst-ts-node-compiler", () => {
    throw new Error("Cannot find native binding")
  })
  const fresh = await import("./compile-pdf.ts")
  await expect(fresh.openPdfCompiler(testFonts)).rejects.toMatchObject({
    code: "pdf.unavailable",
    status: 501,
    message: "Máy này không có phần tạo PDF.",
    remedy: expect.stringContaining("Tải tệp Word"),
  })
})
