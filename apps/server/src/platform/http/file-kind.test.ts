import { expect, test } from "vitest"
import { isOfficeFile } from "./file-kind.ts"

const bytes = (text: string) => Buffer.from(text, "latin1")

test.each([
  ["Biên bản.pdf", "%PDF-1.7", true],
  ["ẢNH.JPG", "\xff\xd8\xff\xe0", true],
  ["anh.heic", "\0\0\0\x18ftypheic", true],
  ["Báo cáo.docx", "PK\x03\x04", true],
  ["cu.doc", "\xd0\xcf\x11\xe0\xa1", true],
  // What the name says is not what it is.
  ["Biên bản.pdf", "MZ\x90", false],
  ["Biên bản.pdf", "<html><script>", false],
  ["Báo cáo.docx", "%PDF-1.7", false],
  ["rỗng.pdf", "", false],
  // Kinds that nobody hands in as evidence.
  ["trang.html", "<html>", false],
  ["hinh.svg", "<svg>", false],
  ["chay.exe", "MZ", false],
  ["goi.zip", "PK\x03\x04", false],
  ["Biên bản.pdf.exe", "%PDF-1.7", false],
  ["không đuôi", "%PDF-1.7", false],
  ["a.constructor", "%PDF-1.7", false],
  ["a.__proto__", "", false],
])("%s beginning with %j: %s", (name, content, wanted) => {
  expect(isOfficeFile(name, bytes(content))).toBe(wanted)
})
