import { expect, test } from "vitest"
import { readPlan } from "../plan-reader/read-plan.ts"
import { readDocxText } from "./read-docx-text.ts"
import { type DocxParts, makeDocx, paragraphXml, tableXml } from "./testing/make-docx.ts"

const linesOf = async (body: string, parts?: DocxParts) =>
  (await readDocxText(makeDocx(body, parts))).split("\n").filter((line) => line !== "")

const run = (text: string, properties = "") =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const deleted = (text: string) =>
  `<w:del w:id="1" w:author="a"><w:r><w:delText>${text}</w:delText></w:r></w:del>`
const inserted = (text: string) => `<w:ins w:id="2" w:author="a">${run(text)}</w:ins>`
const paragraph = (content: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`
const endDeleted = '<w:rPr><w:del w:id="3" w:author="a"/></w:rPr>'

test("tracked changes are read as accepted: a deadline that was put off is the new one", async () => {
  const body = paragraph(
    `${run("1. Giao UBND xã lập danh sách trước ngày ")}${deleted("15")}${inserted("30")}${run("/9/2026.")}`,
  )
  const { tasks } = readPlan((await linesOf(body)).join("\n"))
  expect(tasks[0]?.deadlines.map(({ value }) => value.dueOn)).toEqual(["2026-09-30"])
})

test("a paragraph whose end was deleted goes on with the next; one that was deleted whole takes no number", async () => {
  expect(
    await linesOf(
      [
        paragraph(run("Rà soát danh sách "), endDeleted),
        paragraph(run("người chưa biết chữ.")),
        paragraph(deleted("Bỏ."), `<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>${endDeleted}`),
        paragraphXml("Mở lớp.", [3, 1]),
      ].join(""),
    ),
  ).toEqual(["Rà soát danh sách người chưa biết chữ.", "1. Mở lớp."])
})

test("moved text is read where it stands now, a deleted row not at all", async () => {
  const rows = tableXml([
    ["STT", "Nhiệm vụ", "Chủ trì"],
    ["1", "Điều tra", "Công an xã"],
    ["2", "Mở lớp", "UBND xã"],
  ]).replace(
    '<w:tr><w:tc><w:tcPr></w:tcPr><w:p><w:r><w:t xml:space="preserve">1<',
    '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:tcPr></w:tcPr><w:p><w:r><w:t xml:space="preserve">1<',
  )
  expect(
    await linesOf(
      `<w:p><w:moveFrom w:id="1">${run("Cũ")}</w:moveFrom></w:p>${rows}<w:p><w:moveTo w:id="2">${run("Mới")}</w:moveTo></w:p>`,
    ),
  ).toEqual(["STT\tNhiệm vụ\tChủ trì", "2\tMở lớp\tUBND xã", "Mới"])
})

test("text boxes come behind their paragraph, once, and do not cut it", async () => {
  const box = (text: string) => `<w:txbxContent>${paragraphXml(text)}</w:txbxContent>`
  const body = `<w:p>${run("Trước ")}<w:r><mc:AlternateContent><mc:Choice>${box("Trong hộp")}</mc:Choice><mc:Fallback>${box("Trong hộp")}</mc:Fallback></mc:AlternateContent></w:r>${run("và sau.")}</w:p>`
  expect(await linesOf(body)).toEqual(["Trước và sau.", "Trong hộp"])
})

test("footnotes, hidden text, soft hyphens and field codes do not stand in a sentence", async () => {
  const body = `<w:p>${run("Phổ cập giáo\u00ad dục")}<w:r><w:footnoteReference w:id="2"/></w:r>${run(" mầm non", "")}${run("ẩn", "<w:vanish/>")}<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:softHyphen/></w:r>${run(".")}</w:p>`
  const footnotes = `<w:footnotes xmlns:w="w"><w:footnote w:id="2">${paragraphXml("Giao Công an xã chủ trì.")}</w:footnote></w:footnotes>`
  const text = readPlan((await linesOf(body, { footnotes })).join("\n")).text
  expect(text).toBe("Phổ cập giáo dục mầm non.")
})

test("a table within a cell that only sets things side by side is a table", async () => {
  const inner = tableXml([
    ["STT", "Nhiệm vụ", "Chủ trì"],
    ["1", "Điều tra", "Công an xã"],
  ])
  const outer = `<w:tbl><w:tr><w:tc>${paragraphXml("PHỤ LỤC")}${inner}${paragraphXml("")}</w:tc></w:tr></w:tbl>`
  expect(await linesOf(outer)).toEqual(["PHỤ LỤC", "STT\tNhiệm vụ\tChủ trì", "1\tĐiều tra\tCông an xã"])
  const within = tableXml([
    ["STT", "Nhiệm vụ", "Chủ trì"],
    ["1", "Mở lớp", "@"],
  ]).replace(paragraphXml("@"), `${tableXml([["Hội Phụ nữ"], ["Hội Nông dân"]])}<w:p/>`)
  expect((await linesOf(within)).at(-1)).toBe("1\tMở lớp\tHội Phụ nữ Hội Nông dân")
})

test("merged cells keep the columns of the rows below: a head of two lines, the name of a group, an owner of three rows", async () => {
  const cell = (text: string, properties = "") =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphXml(text)}</w:tc>`
  const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
  const starts = '<w:vMerge w:val="restart"/>'
  const goesOn = "<w:vMerge/>"
  const rows = [
    [cell("STT", starts), cell("Nhiệm vụ", starts), cell("Chủ trì", starts), cell("Thời gian", span(2))],
    [cell("", goesOn), cell("", goesOn), cell("", goesOn), cell("Bắt đầu"), cell("Kết thúc")],
    [cell("I. Công tác chỉ đạo", span(5))],
    [cell("1"), cell("Kiện toàn Ban Chỉ đạo"), cell("UBND xã", starts), cell("01/3/2026"), cell("31/3/2026")],
    [cell("2"), cell("Tập huấn"), cell("", goesOn), cell("01/4/2026"), cell("30/4/2026")],
  ]
  const { tasks } = readPlan(
    await readDocxText(
      makeDocx(`<w:tbl>${rows.map((row) => `<w:tr>${row.join("")}</w:tr>`).join("")}</w:tbl>`),
    ),
  )
  expect(
    tasks.map((task) => [
      task.clause,
      task.title,
      task.parties[0]?.value,
      task.deadlines.map(({ value }) => value.dueOn),
    ]),
  ).toEqual([
    ["B1.1", "Kiện toàn Ban Chỉ đạo", "UBND xã", ["2026-03-31"]],
    ["B1.2", "Tập huấn", "UBND xã", ["2026-04-30"]],
  ])
})

test("tables within tables without end are no document", async () => {
  const nested = (depth: number) =>
    `${"<w:tbl><w:tr><w:tc>".repeat(depth)}${paragraphXml("Việc")}${"</w:tc></w:tr></w:tbl>".repeat(depth)}`
  expect(await linesOf(nested(20))).toEqual(["Việc"])
  await expect(linesOf(nested(4000))).rejects.toMatchObject({ code: "document-damaged" })
})

test("tabs part a letterhead of two columns and set other words apart", async () => {
  const line = (...parts: readonly string[]) =>
    `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>${parts.map((part) => run(part)).join("<w:r><w:tab/></w:r>")}</w:p>`
  expect(
    await linesOf(
      line("", "UBND XÃ KHAU MÂY", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") +
        line("Số: 5/KH-UBND", "", "Khau Mây, ngày 02 tháng 3 năm 2026") +
        line("1.", "Giao Công an xã", "rà soát."),
    ),
  ).toEqual([
    "UBND XÃ KHAU MÂY\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Số: 5/KH-UBND\tKhau Mây, ngày 02 tháng 3 năm 2026",
    "1. Giao Công an xã rà soát.",
  ])
})

const level = (at: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

test("numbers that Word counts: by style, anew, as 1.1 below I, and the plus of a list", async () => {
  const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="1">${level(0, "upperRoman", "%1.", '<w:pStyle w:val="Muc"/>')}${level(1, "decimal", "%1.%2.", "<w:isLgl/>")}${level(2, "lowerLetter", "%3)")}${level(3, "bullet", "+")}</w:abstractNum>
    <w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="8"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`
  const styles = `<w:styles xmlns:w="w"><w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style><w:style w:styleId="MucCon"><w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`
  const styled = (style: string, text: string) => paragraph(run(text), `<w:pStyle w:val="${style}"/>`)
  expect(
    await linesOf(
      [
        styled("Muc", "MỤC TIÊU"),
        styled("Muc", "NHIỆM VỤ"),
        styled("MucCon", "Mở lớp"),
        paragraphXml("Công an xã", [7, 2]),
        paragraphXml("Trạm Y tế", [7, 2]),
        paragraphXml("Hội Phụ nữ", [8, 2]),
        paragraphXml("Hội Nông dân", [8, 2]),
        paragraphXml("vận động", [7, 3]),
        paragraph(run("Không số"), '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      ].join(""),
      { numbering, styles },
    ),
  ).toEqual([
    "I. MỤC TIÊU",
    "II. NHIỆM VỤ",
    "2.1. Mở lớp",
    "a) Công an xã",
    "b) Trạm Y tế",
    "a) Hội Phụ nữ",
    "b) Hội Nông dân",
    "+ vận động",
    "Không số",
  ])
})

test("a table of two columns is one where its heads say what and who", async () => {
  const tasks = tableXml([
    ["Nội dung công việc", "Đơn vị thực hiện"],
    ["Điều tra", "Công an xã"],
  ])
  const sides = tableXml([
    ["UBND XÃ", "CỘNG HÒA"],
    ["Số: 1", "Khau Mây"],
  ])
  expect(await linesOf(tasks)).toEqual(["Nội dung công việc\tĐơn vị thực hiện", "Điều tra\tCông an xã"])
  expect(await linesOf(sides)).toEqual(["UBND XÃ", "Số: 1", "CỘNG HÒA", "Khau Mây"])
})
