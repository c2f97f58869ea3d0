import { Document, Footer, Header, Packer, Paragraph, Table, TableCell, TableRow } from "docx"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { expect, test } from "vitest"
import { textOfDocx } from "../administrative-document/testing/outline-docx.ts"
import { makeZip } from "../spreadsheet/testing/make-zip.ts"
import { nearestName } from "./nearest-name.ts"
import { fillWordTemplate, templateFields } from "./word-template.ts"

async function template(...lines: string[]): Promise<Uint8Array> {
  const file = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

test("an office's file tells its fields and is filled with them", async () => {
  const docx = await template("Số {so}, {trich_yeu}", "Có {people} người; {people} người", "{doan.tasks}")
  expect(await templateFields(docx)).toEqual(["so", "trich_yeu", "people", "doan.tasks"])
  const filled = await fillWordTemplate(docx, {
    so: "07",
    trich_yeu: "Về <kết quả> & số liệu",
    people: "1.234",
    "doan.tasks": "Một.\nHai.",
  })
  const text = textOfDocx(filled)
  expect(text).toContain("Số 07, Về <kết quả> & số liệu")
  expect(text).toContain("Có 1.234 người; 1.234 người")
  expect(text).toContain("Một.")
  expect(text).toContain("Hai.")
})

test("a file that is no Word file is told in words", async () => {
  await expect(templateFields(new TextEncoder().encode("xin chào"))).rejects.toThrow("không phải tệp Word")
})

test("a file that unpacks to far more than it is, openly or not, is refused before it fills the memory", async () => {
  const zeros = Buffer.alloc(200_000_000)
  const document = { name: "word/document.xml", content: "<w:document/>" }
  for (const claimedSize of [zeros.length, 1000]) {
    const bomb = makeZip([document, { name: "word/media/a.png", content: zeros, claimedSize }])
    expect(bomb.length).toBeLessThan(2_000_000)
    const before = process.memoryUsage.rss()
    await expect(templateFields(bomb)).rejects.toThrow("Không đọc được tệp mẫu")
    expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000)
  }
})

test("a misspelt field is recognised, with or without marks; a strange one is not guessed", () => {
  const known = ["trich_yeu", "so", "nguoi_ky", "people"]
  expect(nearestName("trích_yếu", known)).toBe("trich_yeu")
  expect(nearestName("nguoi ki", known)).toBe("nguoi_ky")
  expect(nearestName("hoàn toàn khác", known)).toBeNull()
})

/** The file with another text in one of its parts, or with a part more. */
function changed(docx: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx)
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) })
}
const inBody = (docx: Uint8Array, xml: string) =>
  changed(docx, "word/document.xml", (text) => text.replace("<w:body>", `<w:body>${xml}`))
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`

test("fields are found in heads, feet, tables and text boxes, and over runs that Word cut", async () => {
  const file = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph("{dau}")] }) },
        footers: { default: new Footer({ children: [new Paragraph("{chan}")] }) },
        children: [
          new Table({
            rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph("{o_bang}")] })] })],
          }),
        ],
      },
    ],
  })
  const plain = new Uint8Array(await Packer.toArrayBuffer(file))
  const box = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p>${run("{hop}")}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`
  const cut = `<w:p>${run("{ngu")}<w:proofErr w:type="spellStart"/>${run("oi_ky")}${run("}")}</w:p>`
  const docx = inBody(plain, box + cut)
  expect(new Set(await templateFields(docx))).toEqual(new Set(["dau", "chan", "o_bang", "hop", "nguoi_ky"]))
  const filled = unzipSync(
    await fillWordTemplate(docx, { dau: "ĐẦU", chan: "CHÂN", o_bang: "BẢNG", hop: "HỘP", nguoi_ky: "KÝ" }),
  )
  const all = Object.entries(filled)
    .filter(([name]) => /^word\/(?:document|header\d|footer\d)\.xml$/.test(name))
    .map(([, part]) => strFromU8(part))
    .join()
  for (const said of ["ĐẦU", "CHÂN", "BẢNG", "HỘP", "KÝ"]) expect(all).toContain(said)
  expect(all).not.toMatch(/[{}]/)
})

test("a brace alone is shown with the words around it, also where the pair spans two paragraphs", async () => {
  const docx = await template("Số {so}")
  for (const text of ["Có {people người", "Có people} người"]) {
    await expect(templateFields(inBody(docx, `<w:p>${run(text)}</w:p>`))).rejects.toThrow(`lẻ ở: “${text}”`)
  }
  const parted = `<w:p>${run("{peo")}</w:p><w:p>${run("ple}")}</w:p>`
  await expect(templateFields(inBody(docx, parted))).rejects.toThrow("lẻ ở: “{peo”")
})

test("a loop is named with its sign, an empty field as nothing: no paper knows either", async () => {
  expect(await templateFields(await template("{#people}", "{so}", "{/people}", "{}"))).toEqual([
    "#people",
    "so",
    "/people",
    "",
  ])
})

test("what is no plain Word file is told for what it is", async () => {
  const docx = await template("{so}")
  const old = new Uint8Array(2048)
  old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const locked = Buffer.concat([old, Buffer.from("EncryptedPackage", "utf16le")])
  const relationship = (type: string) =>
    `<Relationships><Relationship Id="r" Type="http://x/${type}" Target="http://x.example/a" TargetMode="External"/></Relationships>`
  for (const [file, code] of [
    [new Uint8Array(), "template.empty"],
    [old, "template.old-word"],
    [locked, "template.password"],
    [new TextEncoder().encode("%PDF-1.7"), "template.not-word"],
    [zipSync({ "xl/workbook.xml": strToU8("<a/>") }), "template.not-word"],
    [docx.subarray(0, docx.length - 300), "template.damaged"],
    [changed(docx, "word/vbaProject.bin", () => "x"), "template.macro"],
    [
      changed(docx, "[Content_Types].xml", (xml) => xml.replace("</", "<!--macroEnabled--></")),
      "template.macro",
    ],
    [changed(docx, "word/_rels/settings.xml.rels", () => relationship("attachedTemplate")), "template.outer"],
  ] as const) {
    await expect(templateFields(file), code).rejects.toMatchObject({ code, status: 422 })
  }
  const link = changed(docx, "word/_rels/document.xml.rels", () => relationship("hyperlink"))
  expect(await templateFields(link)).toEqual(["so"])
})
