import { expect, test } from "vitest"
import { openPdfCompiler, type PdfCompiler } from "../pdf/compile-pdf.ts"
import { testFonts } from "../pdf/testing/test-fonts.ts"
import { readPdfText } from "../text-document/read-pdf-text.ts"
import { readPlan } from "./read-plan.ts"
import { type Scores, scoreReading } from "./testing/score-reading.ts"
import { unruledPlan, unruledSource } from "./testing/unruled-plan.ts"

let compile: PdfCompiler | null = null

async function missesOf(filler: number, place: "top" | "horizon"): Promise<string[]> {
  compile ??= await openPdfCompiler(testFonts)
  const text = await readPdfText(compile({ source: unruledSource(filler, place), files: [] }))
  const scores: Scores = new Map()
  scoreReading(scores, unruledPlan, readPlan(text.normalize("NFC")))
  return [...scores].flatMap(([field, { misses }]) => misses.map((miss) => `${field}: ${miss}`))
}

// At first sight nothing of its table was read; the pages cut it at ever other rows.
test.each(Array.from({ length: 14 }, (_, i) => i))(
  "a table without rules is read row by row, %i paragraphs down the page",
  async (filler) => {
    expect(await missesOf(filler, "top")).toEqual([])
  },
)

test.each(Array.from({ length: 14 }, (_, i) => i))(
  "cells in the middle of their rows, %i paragraphs down the page",
  async (filler) => {
    expect(await missesOf(filler, "horizon")).toEqual([])
  },
)
