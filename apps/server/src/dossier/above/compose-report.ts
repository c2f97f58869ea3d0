import { type Draft, type DraftPart, heading, line, noDetails, passage } from "../compose/draft.ts"
import { levelWords } from "../compose/programme-texts.ts"
import { strengthsPassage } from "../compose/reached-passages.ts"
import { programmeWord } from "../figures/criterion-figures.ts"
import type { AbovePapers } from "./above-papers.ts"
import { aggregateTable, aggregateText, memberTable } from "./aggregate-texts.ts"

function conditionsText(group: "staff" | "facilities", { book, overview }: AbovePapers): string {
  const lines = overview.aggregates.flatMap(({ programme }) => {
    const at = `conditions.${programme}.${group}`
    if (!book.has(`${at}.of`)) return []
    return [
      `- {programme.${programme}}: {${at}.met}/{${at}.of} xã, phường đủ điều kiện; {${at}.unmet} chưa đủ; {${at}.open} chưa xác định.`,
    ]
  })
  return lines.length === 0 ? "Chưa có báo cáo của xã, phường về nội dung này." : lines.join("\n")
}

function results(papers: AbovePapers): DraftPart[] {
  const { aggregates } = papers.overview
  return [
    heading(1, "III. KẾT QUẢ"),
    ...aggregates.flatMap((verdict, index): DraftPart[] => [
      heading(2, `${index + 1}. {programme.${verdict.programme}}`),
      passage(
        `result.${verdict.programme}`,
        `Kết quả: ${programmeWord(verdict.programme)}`,
        aggregateText(verdict),
      ),
    ]),
    heading(2, `${aggregates.length + 1}. Bảng tổng hợp`),
    aggregateTable(aggregates),
    heading(2, `${aggregates.length + 2}. Kết quả của từng đơn vị`),
    memberTable(papers.members, aggregates),
  ]
}

function assessment({ overview, members, book }: AbovePapers): DraftPart[] {
  const behind = members
    .filter((member) => member.results.some((one) => one.reached === 0))
    .map((member) => `- {at.${member.unit.code}.name}: ${openProgrammes(member.results, book)}.`)
  return [
    heading(1, "V. ĐÁNH GIÁ CHUNG"),
    strengthsPassage(overview.aggregates),
    passage(
      "weaknesses",
      "Tồn tại, hạn chế",
      ...(behind.length === 0
        ? ["Tồn tại, hạn chế: cần tiếp tục giữ vững kết quả đã đạt."]
        : ["Tồn tại, hạn chế: còn đơn vị chưa đạt chuẩn hoặc chưa đủ dữ liệu để kết luận:", ...behind]),
    ),
    passage(
      "causes",
      "Nguyên nhân",
      "Nguyên nhân: dân cư biến động, việc theo dõi người học ngoài địa bàn còn chậm; điều kiện đội ngũ, cơ sở vật chất ở một số nơi chưa đủ.",
    ),
  ]
}

function openProgrammes(
  results: AbovePapers["members"][number]["results"],
  book: AbovePapers["book"],
): string {
  return results
    .filter((one) => one.reached === 0)
    .map(({ programme, state }) => {
      const name = book.has(`programme.${programme}.in`) ? `{programme.${programme}.in} ` : ""
      return `${name}${state === "unknown" ? "chưa đủ dữ liệu" : "chưa đạt chuẩn"}`
    })
    .join("; ")
}

/** Báo cáo quá trình thực hiện và kết quả của tỉnh (NĐ 20/2014 Điều 28) or of a district (Điều 27, before 1/7/2025). */
export function composeAboveReport(papers: AbovePapers): Draft {
  const { book, overview } = papers
  const plans = ["law.ct29-2024", "law.qd525-2025"].filter((id) => book.has(id)).map((id) => `{${id}}`)
  return {
    title: "Báo cáo quá trình thực hiện và kết quả",
    kind: "Báo cáo",
    subject: "Quá trình thực hiện và kết quả phổ cập giáo dục, xóa mù chữ năm {year}",
    issuer: "people",
    symbol: "BC",
    basis: [],
    parts: [
      line(
        "Thực hiện {law.nd20-2014} và {law.tt07-2016}, Ủy ban nhân dân {unit} báo cáo quá trình thực hiện và kết quả năm {year} như sau:",
      ),
      heading(1, "I. ĐẶC ĐIỂM TÌNH HÌNH"),
      passage(
        "situation",
        "Khái quát",
        "{unitTitle} có {communes} xã, phường, trong đó {hardshipCommunes} xã đặc biệt khó khăn; {households} hộ với {people} người trong sổ.",
      ),
      passage(
        "ease",
        "Thuận lợi, khó khăn",
        "Thuận lợi: cấp ủy, chính quyền các cấp quan tâm chỉ đạo; các xã, phường, trường học phối hợp trong điều tra, vận động người học.",
        "Khó khăn: dân cư biến động; việc cập nhật nơi học của người học ngoài địa bàn còn chậm.",
      ),
      heading(1, "II. QUÁ TRÌNH THỰC HIỆN"),
      passage(
        "direction",
        "Công tác chỉ đạo",
        "Ban Chỉ đạo phổ cập giáo dục, xóa mù chữ {unit} phân công nhiệm vụ cho từng thành viên, xây dựng kế hoạch năm {year}, hướng dẫn các đơn vị thực hiện.",
        plans.length === 0 ? null : `Tổ chức quán triệt, thực hiện ${plans.join("; ")}.`,
      ),
      passage(
        "inspection",
        "Kiểm tra, công nhận",
        "Kiểm tra hồ sơ, số liệu và thực tế tại {members} đơn vị; số liệu lấy tại thời điểm {referenceDate}. {recognisedMembers} đơn vị đạt chuẩn ít nhất một chương trình.",
      ),
      ...results(papers),
      heading(1, "IV. ĐIỀU KIỆN BẢO ĐẢM"),
      heading(2, "1. Đội ngũ"),
      passage("staff", "Đội ngũ", conditionsText("staff", papers)),
      heading(2, "2. Cơ sở vật chất, thiết bị"),
      passage("facilities", "Cơ sở vật chất", conditionsText("facilities", papers)),
      ...assessment(papers),
      heading(1, "VI. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM {nextYear}"),
      passage(
        "goals",
        "Mục tiêu năm sau",
        ...overview.aggregates.map((verdict) => {
          const more = verdict.levels.some((level) => level.level === verdict.reached + 1)
          const goal = !more
            ? `giữ vững kết quả ${levelWords(verdict)}`
            : verdict.graded
              ? `phấn đấu đạt mức độ {${verdict.programme}.next}`
              : "phấn đấu đạt chuẩn"
          return `- {programme.${verdict.programme}}: ${goal}.`
        }),
      ),
      passage(
        "tasks",
        "Nhiệm vụ, giải pháp",
        "- Chỉ đạo các đơn vị chưa đạt rà soát từng trường hợp chưa được tính, giao người theo dõi đến khi hoàn thành.",
        "- Bổ sung đội ngũ, cơ sở vật chất ở nơi chưa đủ điều kiện.",
        "- Kiểm tra tính trung thực, khách quan của số liệu; chống bệnh thành tích.",
      ),
      line(
        "Trên đây là báo cáo quá trình thực hiện và kết quả phổ cập giáo dục, xóa mù chữ năm {year} của {unit}.",
      ),
    ],
    otherSigners: [],
    standing: {
      ...noDetails,
      signerLines: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
      recipients: ["Bộ Giáo dục và Đào tạo", "Sở Giáo dục và Đào tạo", "Thành viên Ban Chỉ đạo"].slice(
        book.find("superior")?.text === "" ? 0 : 1,
      ),
    },
    hasMembers: false,
    filedAt: "VT",
  }
}
