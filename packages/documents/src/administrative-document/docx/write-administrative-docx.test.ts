import { strFromU8, unzipSync } from "fflate"
import { expect, test } from "vitest"
import { outlineDocx, textOfDocx } from "../testing/outline-docx.ts"
import { samplePartyPlan, samplePlan } from "../testing/sample-documents.ts"
import { writeAdministrativeDocx } from "./write-administrative-docx.ts"

const documentXml = (docx: Uint8Array): string => strFromU8(unzipSync(docx)["word/document.xml"]!)

test("a document of the state has its parts in the order and sizes of Nghị định 30/2020", async () => {
  expect(outlineDocx(await writeAdministrativeDocx(samplePlan))).toMatchSnapshot()
})

test("a document of the Party has its own head, symbol and foot", async () => {
  expect(outlineDocx(await writeAdministrativeDocx(samplePartyPlan))).toMatchSnapshot()
})

test("pages are A4 with the margins of the law, annexes may lie", async () => {
  const xml = documentXml(await writeAdministrativeDocx(samplePlan))
  const [lying, upright] = [...xml.matchAll(/<w:pgSz [^>]*>/g)].map(([tag]) => tag).reverse()
  expect(upright).toMatch(/w:w="11906".*w:h="16838"/)
  expect(lying).toMatch(/w:w="16838".*w:h="11906".*landscape/)
  expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/)
})

test("pages are numbered from the second on", async () => {
  const parts = unzipSync(await writeAdministrativeDocx(samplePlan))
  const xml = strFromU8(parts["word/document.xml"]!)
  expect(xml).toContain("<w:titlePg")
  const headers = Object.keys(parts).filter((path) => /^word\/header\d+\.xml$/.test(path))
  const numbered = headers.filter((path) => strFromU8(parts[path]!).includes("PAGE"))
  expect(numbered.length).toBe(headers.length - 1)
})

test("the text of the state ends with its mark, the text of the Party does not", async () => {
  expect(textOfDocx(await writeAdministrativeDocx(samplePlan))).toContain("của Ban Chỉ đạo./.")
  expect(textOfDocx(await writeAdministrativeDocx(samplePartyPlan))).not.toContain("./.")
})

test("an official letter has no kind; its subject stands under the number", async () => {
  const outline = outlineDocx(
    await writeAdministrativeDocx({
      ...samplePlan,
      kind: "",
      symbol: "UBND-VHXH",
      subject: "đề nghị kiểm tra công nhận",
      addressees: ["Ủy ban nhân dân tỉnh Giả Định"],
    }),
  )
  const number = outline.findIndex((line) => line.includes("Số: 07/UBND-VHXH"))
  expect(outline[number + 1]).toContain("V/v đề nghị kiểm tra công nhận")
  expect(outline.filter((line) => line.includes("Kính gửi: Ủy ban nhân dân tỉnh Giả Định"))).toHaveLength(1)
})

test("minutes are signed side by side", async () => {
  const [first] = samplePlan.signatures
  const outline = outlineDocx(
    await writeAdministrativeDocx({
      ...samplePlan,
      recipients: [],
      filedAt: undefined,
      annexes: [],
      signatures: [first!, { lines: ["Thư ký"], name: "Lê Thị Bảo" }],
    }),
  )
  const foot = outline.slice(outline.lastIndexOf("table"))
  expect(foot.filter((line) => line.trim() === "cell")).toHaveLength(2)
  expect(foot.join()).not.toContain("Nơi nhận")
})

test("marks of XML in names stay text", async () => {
  const docx = await writeAdministrativeDocx({
    ...samplePlan,
    blocks: [{ kind: "paragraph", content: ['<Ngọc> & "Ánh"'] }],
  })
  expect(textOfDocx(docx)).toContain('<Ngọc> & "Ánh')
})

test("the same document gives the same bytes", async () => {
  const once = await writeAdministrativeDocx(samplePlan)
  const again = await writeAdministrativeDocx(samplePlan)
  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true)
})

test("signatures do not stand on a page alone: the last paragraph goes with them", async () => {
  const xml = documentXml(await writeAdministrativeDocx(samplePlan))
  const [last] = xml.match(/<w:p>(?:(?!<w:p>).)*của Ban Chỉ đạo\.\/\..*?<\/w:p>/) ?? []
  expect(last).toMatch(/<w:pPr><w:keepNext\/><w:keepLines\/>/)
})
