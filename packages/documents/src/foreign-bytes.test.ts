import { PhocapError } from "@phocap/core"
import fc from "fast-check"
import { unzipSync, zipSync } from "fflate"
import { beforeAll, describe, expect, test } from "vitest"
import { attachProof } from "./administrative-document/docx/attach-proof.ts"
import { writeAdministrativeDocx } from "./administrative-document/docx/write-administrative-docx.ts"
import { samplePlan } from "./administrative-document/testing/sample-documents.ts"
import { openMinistryWorkbook } from "./ministry-workbook/open-ministry-workbook.ts"
import { readPlan } from "./plan-reader/read-plan.ts"
import { checkProof } from "./proof/check-proof.ts"
import type { PaperProof } from "./proof/paper-proof.ts"
import { readProof } from "./proof/read-proof.ts"
import { openSpreadsheet } from "./spreadsheet/read/open-spreadsheet.ts"
import { collectRows } from "./spreadsheet/testing/collect-rows.ts"
import { xlsBytes } from "./spreadsheet/write/write-xls.ts"
import { xlsxBytes } from "./spreadsheet/write/write-xlsx.ts"
import { fillWordTemplate, templateFields } from "./template/word-template.ts"
import { readDocumentText } from "./text-document/read-document-text.ts"
import { makePdf } from "./text-document/testing/make-pdf.ts"

// Every reader of bytes from elsewhere, given noise and files that were good once: each comes to a result or to an error
// that a person can read, and comes to it. PHOCAP_FUZZ_RUNS tries more.
const runs = Number(process.env.PHOCAP_FUZZ_RUNS ?? 25)
/** A file of some kilobytes; slower than any machine is, and far from a hang. */
const patience = 20_000

const text = (words: string) => new TextEncoder().encode(words)
const csv = 'Thôn,Họ,Tên,Năm sinh\n"Tổ 1",Lò Văn,Ẩn,2015\n;;\t'
const proof: PaperProof = {
  format: "phocap-proof/1",
  paper: "report",
  title: "Báo cáo",
  unit: { code: "99001", name: "Phường Thử" },
  year: 2026,
  round: { state: "sealed", dataVersion: 12 },
  figures: { households: { label: "Số hộ", text: "1.234" } },
  receipt: null,
}
const files: Record<string, Uint8Array> = {}

beforeAll(async () => {
  const rows = [
    ["Thôn", "Họ", 2015, null],
    ["Tổ 1", "Lò", 1.5, "x"],
  ].map((cells) => ({ cells }))
  const model = {
    sheets: [
      { name: "DuLieu", rows },
      { name: "MaTruong", rows },
    ],
  }
  files.xlsx = await xlsxBytes(model)
  files.xls = await xlsBytes(model)
  files.docx = await writeAdministrativeDocx(samplePlan, proof)
  files.pdf = makePdf([[[72, 700, "Ke hoach: giao UBND xa hoan thanh truoc ngay 30/9/2026."]]])
  files.csv = text(csv)
  files.html = text("<html><table><tr><td>Thôn</td><td colspan=9>Họ</td></tr></table>")
})

/** Harm at a place of a file, given in parts of its length. */
const harm = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom("flip", "cut", "insert", "double", "blank", "number"),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 24 }),
})
type Harm = typeof harm extends fc.Arbitrary<infer T> ? T : never

function harmed(whole: Uint8Array, harms: readonly Harm[]): Uint8Array {
  return harms.reduce((file, { at, kind, bytes }) => {
    const place = Math.floor(at * Math.max(0, file.length - 1))
    if (kind === "cut") return file.slice(0, place)
    if (kind === "insert") return Buffer.concat([file.subarray(0, place), bytes, file.subarray(place)])
    if (kind === "double") return Buffer.concat([file, file.subarray(place)])
    const out = Uint8Array.from(file)
    if (kind === "blank") out.fill(0, place, place + bytes.length)
    else if (kind === "number") out.fill(255, place, place + 4)
    else for (const [i, byte] of bytes.entries()) if (place + i < out.length) out[place + i] = byte
    return out
  }, whole)
}

/** A packed file with one of its parts harmed and packed again: what a checksum would otherwise keep from the reader. */
function harmedInside(whole: Uint8Array, part: number, harms: readonly Harm[]): Uint8Array {
  const parts = unzipSync(whole)
  const names = Object.keys(parts)
  const name = names[Math.floor(part * (names.length - 1))] ?? ""
  return zipSync({ ...parts, [name]: harmed(parts[name] ?? new Uint8Array(), harms) })
}

const readers: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  spreadsheet: async (bytes) => {
    const book = await openSpreadsheet(bytes, { maxRows: 2_000, maxUnpackedBytes: 20_000_000 })
    for (const [i] of book.sheetNames.entries()) await collectRows(book.rows(i))
  },
  "ministry workbook": (bytes) => openMinistryWorkbook(bytes),
  plan: async (bytes) => readPlan(await readDocumentText(bytes)),
  template: async (bytes) => {
    await templateFields(bytes)
    await fillWordTemplate(bytes, { trich_yeu: "x" })
  },
  proof: (bytes) => checkProof(readProof(bytes)),
}

async function read(reader: (bytes: Uint8Array) => unknown, bytes: Uint8Array): Promise<void> {
  const began = performance.now()
  try {
    await reader(bytes)
  } catch (error) {
    if (!(error instanceof PhocapError)) throw error
    expect(error.message).not.toBe("")
  }
  expect(performance.now() - began).toBeLessThan(patience)
}

describe.each(Object.keys(readers))("%s", (name) => {
  const reader = readers[name] ?? (() => undefined)

  test("noise", async () => {
    const heads = [
      "",
      "PK\u0003\u0004",
      "%PDF-1.7\n",
      "<html><table>",
      "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
    ]
    const noise = fc.tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 3000 }))
    await fc.assert(
      fc.asyncProperty(noise, async ([head, bytes]) => {
        await read(reader, Buffer.concat([Buffer.from(head, "latin1"), bytes]))
      }),
      { numRuns: runs * 4 },
    )
  }, 3_600_000)

  test("files that were good once", async () => {
    const one = fc.tuple(
      fc.constantFrom("xlsx", "xls", "docx", "pdf", "csv", "html"),
      fc.array(harm, { minLength: 1, maxLength: 4 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    await fc.assert(
      fc.asyncProperty(one, async ([kind, harms, part]) => {
        const whole = files[kind] ?? new Uint8Array()
        await read(reader, harmed(whole, harms))
        if (kind === "xlsx" || kind === "docx") await read(reader, harmedInside(whole, part, harms))
      }),
      { numRuns: runs },
    )
  }, 3_600_000)
})

test("a paper that carries any JSON for a proof, or a proof with any of it changed", async () => {
  const bare = await writeAdministrativeDocx(samplePlan)
  const changed = fc
    .tuple(fc.constantFrom(...Object.keys(proof)), fc.jsonValue({ maxDepth: 3 }))
    .map(([key, value]) => ({ ...proof, [key]: value }))
  const receipt = fc.jsonValue({ maxDepth: 3 }).map((value) => ({ ...proof, receipt: value }))
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.jsonValue(), changed, receipt), async (value) => {
      await read((bytes) => checkProof(readProof(bytes)), attachProof(bare, JSON.stringify(value)))
    }),
    { numRuns: runs * 4 },
  )
}, 3_600_000)
