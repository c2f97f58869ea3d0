import { Document, Packer, Paragraph } from "docx"
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
  await expect(templateFields(new TextEncoder().encode("xin chào"))).rejects.toThrow("Không đọc được tệp mẫu")
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
