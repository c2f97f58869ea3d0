import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { encodeLegacy } from "../encoding/testing/encode-legacy.ts"
import { readPlan } from "../plan-reader/read-plan.ts"
import { readDocumentText } from "./read-document-text.ts"
import { makeDocx, paragraphXml, tableXml } from "./testing/make-docx.ts"
import { makePdf } from "./testing/make-pdf.ts"

const codeOf = (bytes: Uint8Array) =>
  readDocumentText(bytes).then(
    () => "read",
    (error: { code?: string }) => error.code,
  )

test("a Word document: automatic numbers, letterhead in a table, tasks in a table with joined cells", async () => {
  const bytes = makeDocx(
    [
      tableXml([
        [
          "UBND XÃ ĐÔNG PHÚ\nSố: 7/KH-UBND",
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐông Phú, ngày 04 tháng 8 năm 2025",
        ],
      ]),
      paragraphXml("KẾ HOẠCH"),
      paragraphXml("Phổ cập giáo dục năm 2025"),
      paragraphXml("MỤC ĐÍCH", [3, 0]),
      paragraphXml("Duy trì kết quả.", [3, 1]),
      paragraphXml("NHIỆM VỤ", [3, 0]),
      tableXml([
        ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian"],
        ["1", "Tập huấn", "Phòng Văn hóa - Xã hội", "20/8/2025"],
        ["2", "Điều tra", null, "30/9/2025"],
      ]),
      paragraphXml("TỔ CHỨC THỰC HIỆN", [3, 0]),
      paragraphXml("Công an xã cung cấp số liệu cư trú.", [3, 1]),
      tableXml([["Nơi nhận:\n- Sở GDĐT;\n- Lưu: VT.", "CHỦ TỊCH\n\nLương Văn Tám"]]),
    ].join(""),
  )
  const { head, tasks, parts } = readPlan(await readDocumentText(bytes))
  expect(parts.map((part) => part.label)).toEqual(["I", "II", "III"])
  expect(head).toMatchObject({
    number: { value: "7/KH-UBND" },
    issuedOn: { value: "2025-08-04" },
    issuer: { value: "UBND XÃ ĐÔNG PHÚ" },
    signer: { value: "Lương Văn Tám" },
  })
  expect(head.recipients.map((one) => one.value)).toEqual(["Sở GDĐT", "Lưu: VT"])
  expect(
    tasks.map((task) => [task.clause, task.parties[0]?.value, task.deadlines[0]?.value.dueOn ?? null]),
  ).toEqual([
    ["III.1", "Công an xã", null],
    ["B1.1", "Phòng Văn hóa - Xã hội", "2025-08-20"],
    ["B1.2", "Phòng Văn hóa - Xã hội", "2025-09-30"],
  ])
})

test("a PDF with a text layer: lines by their height, columns apart, page numbers left out", async () => {
  const text = await readDocumentText(
    makePdf([
      [
        [60, 780, "UBND XA DONG PHU"],
        [320, 780, "CONG HOA XA HOI CHU NGHIA VIET NAM"],
        [60, 740, "Mot dong dai cua trang thu nhat"],
        [300, 20, "1"],
      ],
      [[60, 780, "Trang thu hai"]],
    ]),
  )
  expect(text.split("\n")).toEqual([
    "UBND XA DONG PHU\tCONG HOA XA HOI CHU NGHIA VIET NAM",
    "Mot dong dai cua trang thu nhat",
    "Trang thu hai",
  ])
})

test("plain text in UTF-8, UTF-16 and TCVN3", async () => {
  const words = "Kế hoạch phổ cập giáo dục, xóa mù chữ của thị xã"
  expect(await readDocumentText(Buffer.from(words))).toBe(words)
  expect(await readDocumentText(Buffer.from(`\ufeff${words}`, "utf16le"))).toContain(words)
  const old = Buffer.from(encodeLegacy(words, "tcvn3"), "latin1")
  expect(readPlan(await readDocumentText(old)).text).toBe(words)
})

test("a PDF that opens only with a password says so, and what else can be done", async () => {
  const locked = readFileSync(new URL("testing/files/locked.pdf", import.meta.url))
  expect(await codeOf(locked)).toBe("document-password")
  const said = await readDocumentText(locked).catch((error: { remedy?: string }) => error.remedy)
  expect(said).toContain("nhập nhiệm vụ bằng tay")
})

test("what cannot be read says which and what to do", async () => {
  expect(await codeOf(new Uint8Array())).toBe("document-empty")
  expect(await codeOf(makePdf([[], []]))).toBe("document-scanned")
  expect(await codeOf(Buffer.from("%PDF-1.7 hỏng"))).toBe("document-damaged")
  expect(await codeOf(makeDocx("<w:p>").subarray(0, 200))).toBe("document-damaged")
  expect(await codeOf(makeDocx("<w:p>"))).toBe("document-damaged")
  const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)])
  expect(await codeOf(old)).toBe("document-old-word")
  expect(await codeOf(Buffer.concat([old, Buffer.from("EncryptedPackage", "utf16le")]))).toBe(
    "document-password",
  )
  expect(await codeOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4]))).toBe(
    "document-format",
  )
  expect(await codeOf(Buffer.from("a ".repeat(1_100_000)))).toBe("document-too-large")
})
