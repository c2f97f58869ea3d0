import { getDossierZip } from "@phocap/contract"
import { readDocumentText } from "@phocap/documents"
import { unzipSync } from "fflate"
import { afterAll, beforeAll, expect, test } from "vitest"
import { makeRegister } from "../../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { operations } from "../index.ts"
import { ooxmlProblems } from "../testing/ooxml-problems.ts"

let place: TestPlace
/** As long as a record takes: 120 letters before the given name, 60 of it. */
const long = (letters: number) => "Nguyễn Thị Ước Mơ ".repeat(12).slice(0, letters).trim()

beforeAll(async () => {
  place = await openTestPlace(operations)
  await place.fill(makeRegister(120))
  // Everybody of the year before has the longest name there is, and nothing is known of anybody; so has a commune.
  const { households, people } = makeRegister(40, 2025, 2)
  const nothing = { grade: null, literacyCompleted: null, schoolCode: null }
  await place.fill(
    {
      households,
      people: people.map((one) => ({ ...one, ...nothing, familyName: long(120), givenName: long(60) })),
    },
    2025,
  )
  await place.database.pool.query("UPDATE unit SET name = $1 WHERE code = '99009'", [`Xã ${long(197)}`])
})
afterAll(() => place.close())

async function filesOf(unit: string, year: number): Promise<Record<string, Uint8Array>> {
  const { status, body } = await place.call(getDossierZip, { params: { unit, year } })
  expect(status).toBe(200)
  return unzipSync(new Uint8Array(body as never))
}

test.each([
  ["a commune", "99001", 2026, 12],
  ["the longest names and nothing known", "99001", 2025, 12],
  ["a commune with nobody and no school", "99009", 2026, 12],
  ["a province", "99", 2026, 5],
])(
  "every Word and Excel file of %s opens without repair, and the volume reads in Vietnamese",
  {
    timeout: 120_000,
  },
  async (_, unit, year, least) => {
    const files = await filesOf(unit, year)
    const office = Object.entries(files).filter(([name]) => /\.(docx|xlsx)$/.test(name))
    expect(office.length).toBeGreaterThanOrEqual(least)
    for (const [name, content] of office) expect(ooxmlProblems(content), name).toEqual([])
    for (const name of Object.keys(files)) expect(Buffer.byteLength(name), name).toBeLessThan(255)
    const [volume] = Object.entries(files).filter(([name]) => name.endsWith(".pdf"))
    const text = (await readDocumentText(volume?.[1] ?? new Uint8Array())).normalize("NFC")
    expect(text).toContain("phổ cập giáo dục, xóa mù chữ".toUpperCase())
    expect(text).toContain("Độc lập - Tự do - Hạnh phúc")
    expect(text).not.toContain("\uFFFD")
  },
)

test("the check finds a file that was put together wrongly", async () => {
  const files = await filesOf("99009", 2026)
  const [docx] = Object.entries(files).filter(([name]) => name.endsWith("Bao cao.docx"))
  const parts = unzipSync(docx?.[1] ?? new Uint8Array())
  const { zipSync, strFromU8, strToU8 } = await import("fflate")
  const spoil = (path: string, change: (xml: string) => string) =>
    ooxmlProblems(zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) }))
  expect(spoil("word/document.xml", (xml) => xml.replace("</w:p>", ""))).not.toEqual([])
  expect(
    spoil("word/document.xml", (xml) => xml.replace(/(<w:pPr>)(.*?)(<\/w:pPr>)/, "$1<w:jc/>$2$3")),
  ).not.toEqual([])
  expect(
    spoil("[Content_Types].xml", (xml) => xml.replace('PartName="/word/document.xml"', 'PartName="/no.xml"')),
  ).toContain("/no.xml is not there")
  expect(spoil("word/_rels/document.xml.rels", (xml) => xml.replaceAll("footer", "foot"))).toEqual([])
})
