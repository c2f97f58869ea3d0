import { expect, test } from "vitest"
import { findHead } from "./find-head.ts"
import { readLines } from "./read-lines.ts"

function issuerOf(...lines: readonly string[]) {
  const text = lines.join("\n")
  const { issuer } = findHead(text, readLines(text))
  return issuer === null ? null : [issuer.value, issuer.certainty]
}

const nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"

test("a name that the letterhead breaks over two lines is one name, and a lone line stays one", () => {
  expect(
    issuerOf(`ỦY BAN NHÂN DÂN\t${nation}`, "TỈNH KHE NGANG\tĐộc lập - Tự do - Hạnh phúc", "Số: 1/UBND"),
  ).toEqual(["ỦY BAN NHÂN DÂN TỈNH KHE NGANG", "likely"])
  expect(issuerOf(`UBND TỈNH KHE NGANG\t${nation}`, "SỞ Y TẾ\tĐộc lập - Tự do - Hạnh phúc")).toEqual([
    "SỞ Y TẾ",
    "likely",
  ])
})

test("what the document says of itself goes before its letterhead", () => {
  expect(
    issuerOf(
      "ĐẢNG ỦY XÃ SUỐI VÀNG",
      "KẾ HOẠCH",
      "xóa mù chữ",
      "Ban Thường vụ Đảng ủy xã ban hành Kế hoạch sau:",
    ),
  ).toEqual(["Ban Thường vụ Đảng ủy xã", "sure"])
  expect(issuerOf("ĐẢNG ỦY XÃ SUỐI VÀNG", "KẾT LUẬN CỦA BAN THƯỜNG VỤ ĐẢNG ỦY", "về xóa mù chữ")).toEqual([
    "BAN THƯỜNG VỤ ĐẢNG ỦY",
    "sure",
  ])
  expect(
    issuerOf(
      "UBND XÃ SUỐI VÀNG",
      "QUYẾT ĐỊNH",
      "Ban hành Kế hoạch",
      "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ",
      "Căn cứ …",
    ),
  ).toEqual(["CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", "sure"])
})

test("without any of these the signature is only a guess, and without it nothing is said", () => {
  expect(issuerOf("Kính gửi các đồng chí", "T/M BAN THƯỜNG VỤ")).toEqual(["BAN THƯỜNG VỤ", "doubtful"])
  expect(issuerOf("Kính gửi các đồng chí")).toBeNull()
})
