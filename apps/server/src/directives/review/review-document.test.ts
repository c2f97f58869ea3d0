import type { Directive } from "@phocap/core"
import { expect, test } from "vitest"
import type { Review } from "./make-review.ts"
import { reviewDocument } from "./review-document.ts"

const facts = [
  { text: "2 nhiệm vụ đang quá hạn gốc.", source: "/nhiem-vu" },
  { text: "3 nhiệm vụ thường xuyên.", source: "/nhiem-vu" },
]
const review: Review = {
  kind: "interim",
  from: "2026-07-01",
  to: "2026-09-30",
  title: "sơ kết thực hiện Kế hoạch số 01, từ ngày 01/07/2026 đến ngày 30/09/2026",
  sections: [{ key: "results", heading: "Kết quả", facts, words: "Đã họp hai lần." }],
  rows: [],
  style: "government",
  spreading: null,
}

function documentOf(
  issuer: string,
  signerTitle: string | null,
  style: "party" | "government" = "government",
  of: Review = review,
) {
  const directive: Directive = {
    id: "0190335f-4513-7d76-92dd-a8dc534b844c",
    parentId: null,
    style,
    kind: "Kế hoạch",
    number: null,
    issuedOn: null,
    issuer,
    subject: "phổ cập giáo dục",
    basis: "",
    recipients: null,
    signer: "Nguyễn Văn Mẫu",
    signerTitle,
    fileName: null,
    text: "",
  }
  return reviewDocument(of, directive, { place: "An Hòa", superior: "", reportsTo: "" })
}

test.each([
  ["Ủy ban nhân dân phường An Hòa", "Phó Chủ tịch", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]],
  [
    "Ủy ban nhân dân xã",
    "KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
    ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
  ],
  ["Ủy ban nhân dân xã", "Chủ tịch", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]],
  ["Ban Chỉ đạo phổ cập giáo dục xã", "Trưởng ban", ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"]],
  ["Phòng Văn hóa - Xã hội", "Trưởng phòng", ["TRƯỞNG PHÒNG"]],
  ["Phòng Văn hóa - Xã hội", null, ["PHÒNG VĂN HÓA - XÃ HỘI"]],
])("%s signs by its %s", (issuer, title, lines) => {
  expect(documentOf(issuer, title).signatures[0]?.lines).toEqual(lines)
})

test("the Party's committees sign for their standing board, a deputy as what he is", () => {
  const party = documentOf("Ban Thường vụ Đảng ủy phường", "Phó Bí thư", "party")
  expect(party.signatures[0]?.lines).toEqual(["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"])
})

test("facts are told apart by dashes, a single one and the words of people stand by themselves", () => {
  const { blocks, subject } = documentOf("Ủy ban nhân dân xã", null)
  const lines = blocks.map((block) => ("content" in block ? block.content.join("") : ""))
  expect(lines).toEqual([
    "I. KẾT QUẢ",
    "- 2 nhiệm vụ đang quá hạn gốc.",
    "- 3 nhiệm vụ thường xuyên.",
    "Đã họp hai lần.",
  ])
  expect(subject).toContain("từ\u00a0ngày\u00a001/07/2026 đến\u00a0ngày\u00a030/09/2026")
})

test("a list that urges goes out as a notice, numbered as one", () => {
  const { kind, symbol } = documentOf("Ủy ban nhân dân xã", null, "government", { ...review, kind: "urging" })
  expect([kind, symbol]).toEqual(["THÔNG BÁO", "TB-UBND"])
})
