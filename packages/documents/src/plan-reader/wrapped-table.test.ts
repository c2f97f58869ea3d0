import { expect, test } from "vitest"
import { pdfOfDocument } from "../pdf/bound-volume.ts"
import { openPdfCompiler, type PdfCompiler } from "../pdf/compile-pdf.ts"
import { testFonts } from "../pdf/testing/test-fonts.ts"
import { readPdfText } from "../text-document/read-pdf-text.ts"
import { readPlan } from "./read-plan.ts"
import { type Scores, scoreReading } from "./testing/score-reading.ts"
import { expectedWrapped, wrappedPlan } from "./testing/wrapped-plan.ts"

let compile: PdfCompiler | null = null

/** Printed as PDF with so many paragraphs before the table, and read again. */
async function printedAndRead(filler: number) {
  compile ??= await openPdfCompiler(testFonts)
  const text = await readPdfText(compile(pdfOfDocument(wrappedPlan(filler))))
  return readPlan(text.normalize("NFC"))
}

// From a table that stands on one page over every place where the page may cut it.
test.each([0, 12, 14, 16, 18, 20, 22])(
  "a table whose cells take several lines is read row by row, %i paragraphs down the page",
  async (filler) => {
    const reading = await printedAndRead(filler)
    const scores: Scores = new Map()
    const head = {
      style: "government",
      kind: "Kế hoạch",
      number: "51/KH-UBND",
      issuedOn: "2026-08-12",
      issuer: "UBND xã Khau Mây",
      signer: "Lò Thị Mẩy Sao",
      basis: [],
    } as const
    scoreReading(scores, { file: "wrapped", what: "", head, tasks: expectedWrapped.tasks }, reading)
    expect([...scores].flatMap(([field, { misses }]) => misses.map((miss) => `${field}: ${miss}`))).toEqual(
      [],
    )
    expect(reading.tasks.map((task) => task.title)).toEqual(expectedWrapped.titles)
  },
)
