import { vietnameseExact } from "@phocap/documents"
import { conditionRows } from "../figures/condition-rows.ts"
import { type Draft, type DraftPart, heading, line, noDetails } from "./draft.ts"
import type { PaperGround } from "./paper-ground.ts"

const words = (met: boolean | null): string => (met === null ? "Chưa xác định" : met ? "Đạt" : "Chưa đạt")

/** Điều kiện về đội ngũ và cơ sở vật chất, school by school, with the evidence that each gave (TT 07/2016). */
export function composeConditions(ground: PaperGround): Draft {
  const { book } = ground
  const rows = conditionRows(ground.commune)
  const schools = [...new Set(rows.map((row) => row.school))]
  const parts = schools.flatMap((school, index): DraftPart[] => {
    const name = `school.${index}`
    book.add(name, `Trường: ${school}`, school, "office")
    return [
      heading(2, `${index + 1}. {${name}}`),
      {
        kind: "table",
        columns: [
          { title: "Điều kiện", width: 44 },
          { title: "Thực tế", width: 14, align: "center" },
          { title: "Kết quả", width: 15, align: "center" },
          { title: "Minh chứng", width: 27 },
        ],
        rows: rows
          .filter((row) => row.school === school)
          .map((row, at) => {
            const id = `school.${index}.${at}`
            const { counted, of, met, applies } = row.verdict
            const counts = row.atLeast !== null && counted !== null && of !== null
            book.add(
              `${id}.asked`,
              `${school}, mục ${at + 1}: điều kiện`,
              `${row.label} (${row.article})`,
              "law",
            )
            book.add(
              `${id}.fact`,
              `${school}, mục ${at + 1}: thực tế`,
              // The condition's own words name what is asked ("100% giáo viên", "0,5 phòng học cho một lớp").
              counts ? `${vietnameseExact(counted)}/${vietnameseExact(of)}` : "",
            )
            book.add(`${id}.evidence`, `${school}, mục ${at + 1}: minh chứng`, row.evidence)
            return [
              `{${id}.asked}`,
              `{${id}.fact}`,
              applies ? words(met) : "Không áp dụng",
              `{${id}.evidence}`,
            ]
          }),
      },
    ]
  })
  return {
    title: "Điều kiện về đội ngũ và cơ sở vật chất",
    kind: "Bảng tổng hợp",
    subject: "Điều kiện bảo đảm phổ cập giáo dục, xóa mù chữ năm {year}",
    issuer: "committee",
    symbol: "BTH",
    basis: [],
    parts: [
      line("Theo {law.tt07-2016} và báo cáo của các trường trên địa bàn {unit}:"),
      ...parts,
      line("Trên đây là bảng tổng hợp điều kiện bảo đảm phổ cập giáo dục, xóa mù chữ năm {year} của {unit}."),
    ],
    otherSigners: ["Người lập bảng"],
    standing: { ...noDetails, signerLines: ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"] },
    hasMembers: false,
  }
}
