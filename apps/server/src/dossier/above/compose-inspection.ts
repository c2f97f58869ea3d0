import type { PaperDetails } from "@phocap/contract"
import { type Draft, type DraftPart, heading, line, noDetails, passage } from "../compose/draft.ts"
import { levelWords, programmeText, resultTable } from "../compose/programme-texts.ts"
import { programmeWord } from "../figures/criterion-figures.ts"
import type { FigureBook } from "../figures/figure-book.ts"
import { aggregateTable, aggregateText } from "./aggregate-texts.ts"
import type { Member } from "./member.ts"

const states = { met: "đủ điều kiện", unmet: "chưa đủ điều kiện", open: "chưa xác định" } as const

function conditionsText(group: "staff" | "facilities", member: Member, book: FigureBook): string {
  const lines = member.results.flatMap(({ programme }) => {
    const met = member.conditions[programme]?.[group]
    if (met === undefined || !book.has(`programme.${programme}`)) return []
    return [`- {programme.${programme}}: ${states[met === null ? "open" : met ? "met" : "unmet"]}.`]
  })
  return lines.length === 0 ? "Chưa có báo cáo về nội dung này." : lines.join("\n")
}

function results(member: Member, book: FigureBook): DraftPart[] {
  const ground = { overview: { year: 0, details: [], trends: [], verdicts: [...member.verdicts] }, book }
  const texts = [
    ...member.verdicts.map((verdict) => ({ verdict, text: programmeText(verdict, ground) })),
    ...member.aggregates.map((verdict) => ({ verdict, text: aggregateText(verdict) })),
  ]
  return [
    ...texts.flatMap(({ verdict: { programme }, text }, index): DraftPart[] => [
      heading(2, `${index + 1}. {programme.${programme}}`),
      passage(`result.${programme}`, `Kết quả: ${programmeWord(programme)}`, text),
    ]),
    member.aggregates.length > 0
      ? aggregateTable(member.aggregates, "Tổng hợp kết quả")
      : resultTable(ground, "Tổng hợp kết quả"),
  ]
}

/**
 * Biên bản kiểm tra of one unit by the one above it (NĐ 20/2014 Điều 27, 28; the annex of TT 07/2016 was not seen): its
 * figures as the record gives them, room for what the team finds on the spot, signed by both sides.
 */
export function composeInspection(member: Member, team: PaperDetails["members"], book: FigureBook): Draft {
  const people: DraftPart[] =
    team.length === 0
      ? [line("Đoàn kiểm tra: …………………………………………………")]
      : team.map(({ name, title, role }) =>
          line(`- ${[name, title, role].filter((part) => part !== "").join(", ")}.`),
        )
  return {
    title: `Biên bản kiểm tra ${member.unit.name}`,
    kind: "Biên bản",
    subject: "Kiểm tra công nhận đạt chuẩn phổ cập giáo dục, xóa mù chữ {unit} năm {year}",
    issuer: "team",
    symbol: "BB",
    basis: [],
    parts: [
      line("Hôm nay, hồi …… giờ …… ngày …… tháng …… năm ………, tại trụ sở Ủy ban nhân dân {unit}."),
      heading(1, "I. THÀNH PHẦN"),
      ...people,
      line("Đại diện {unit}: …………………………………………………"),
      heading(1, "II. NỘI DUNG KIỂM TRA"),
      passage(
        "scope",
        "Nội dung kiểm tra",
        "Đoàn kiểm tra hồ sơ đề nghị; đối chiếu số liệu trên hệ thống, trong hồ sơ và thực tế tại hộ, tại trường; xem xét tính trung thực của số liệu tại thời điểm {referenceDate}. Đơn vị có {people} người trong sổ.",
      ),
      passage(
        "sample",
        "Kiểm tra thực tế",
        "Số hộ được kiểm tra thực tế: ……; số người đối chiếu: ……; số trường hợp sai lệch: ……",
      ),
      heading(1, "III. KẾT QUẢ KIỂM TRA"),
      ...results(member, book),
      heading(2, "Điều kiện về đội ngũ"),
      passage("staff", "Đội ngũ", conditionsText("staff", member, book)),
      heading(2, "Điều kiện về cơ sở vật chất"),
      passage("facilities", "Cơ sở vật chất", conditionsText("facilities", member, book)),
      heading(1, "IV. NHẬN XÉT, KIẾN NGHỊ"),
      passage("remarks", "Nhận xét, kiến nghị", "……………………………………………………………………………………"),
      heading(1, "V. KẾT LUẬN"),
      passage(
        "conclusion",
        "Kết luận",
        "Theo số liệu được kiểm tra:",
        ...[...member.verdicts, ...member.aggregates].map(
          (verdict) => `- {programme.${verdict.programme}}: ${levelWords(verdict)}.`,
        ),
      ),
      line(
        "Biên bản kết thúc hồi …… giờ …… cùng ngày, được lập thành hai bản, đã đọc lại cho các bên cùng nghe, thống nhất và ký tên.",
      ),
    ],
    otherSigners: ["Đại diện đơn vị được kiểm tra", "Thư ký"],
    standing: { ...noDetails, signerLines: ["Trưởng đoàn"] },
    hasMembers: true,
  }
}
