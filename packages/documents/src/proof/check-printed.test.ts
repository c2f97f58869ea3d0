import { expect, test } from "vitest"
import { samplePlan } from "../administrative-document/testing/sample-documents.ts"
import { pdfOfDocument } from "../pdf/bound-volume.ts"
import { openPdfCompiler } from "../pdf/compile-pdf.ts"
import { testFonts } from "../pdf/testing/test-fonts.ts"
import { checkProof } from "./check-proof.ts"
import { printedLines } from "./printed-lines.ts"
import { readWholeProof } from "./read-proof.ts"
import { sampleProof as proof } from "./testing/sample-proof.ts"

test("a PDF whose page says another number than was fixed is found; the proof within it stays whole", {
  timeout: 60_000,
}, async () => {
  const compile = await openPdfCompiler(testFonts)
  const long = Array.from({ length: 90 }, (_, index) => ({
    kind: "paragraph" as const,
    content: [
      `Đoạn ${index + 1}: có 1.234 hộ, tỷ lệ 98,5% (quy định ít nhất 95%), kéo dài sang dòng dưới để qua trang.`,
    ],
  }))
  const document = { ...samplePlan, blocks: [...samplePlan.blocks, ...long] }
  const whole = { ...proof, lines: printedLines(document) }
  expect(whole.lines.length).toBeGreaterThan(90)
  const fixed = await readWholeProof(compile(pdfOfDocument(document, whole)))
  expect(fixed.printed).toEqual({ compared: whole.lines.length, missing: [] })
  expect(checkProof(fixed)).toMatchObject({ sound: true, compared: { text: whole.lines.length } })
  // The same proof beside pages that say another number, as one makes who lays the paper out anew.
  const other = {
    ...document,
    blocks: [
      ...document.blocks.slice(0, -1),
      { kind: "paragraph" as const, content: ["Đoạn 90: có 2.234 hộ."] },
    ],
  }
  const forged = checkProof(await readWholeProof(compile(pdfOfDocument(other, whole))))
  expect(forged.sound).toBe(false)
  expect(forged.altered.map((one) => one.expected)).toEqual([expect.stringContaining("Đoạn 90: có 1.234 hộ")])
})
