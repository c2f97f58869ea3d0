import { programmeWord } from "../figures/criterion-figures.ts"
import { conditionText } from "./condition-texts.ts"
import { type Draft, type DraftPart, heading, line, noDetails, passage } from "./draft.ts"
import type { PaperGround } from "./paper-ground.ts"
import { gapSentences, levelWords, programmeText, resultTable } from "./programme-texts.ts"

/** Biên bản tự kiểm tra: when, who, what was looked at, what was found, what is concluded, signed by both sides. */
export function composeMinutes(ground: PaperGround): Draft {
  const { verdicts } = ground.overview
  const short = verdicts.flatMap((verdict) => gapSentences(verdict, ground))
  const members: DraftPart[] =
    ground.team.length === 0
      ? [line("Thành phần: …………………………………………………")]
      : ground.team.map(({ name, title, role }) =>
          line(`- ${[name, title, role].filter((part) => part !== "").join(", ")}.`),
        )
  return {
    title: "Biên bản tự kiểm tra",
    kind: "Biên bản",
    subject: "Tự kiểm tra phổ cập giáo dục, xóa mù chữ năm {year}",
    issuer: "committee",
    symbol: "BB",
    basis: [],
    parts: [
      line("Hôm nay, hồi …… giờ …… ngày …… tháng …… năm {year}, tại trụ sở Ủy ban nhân dân {unit}."),
      heading(1, "I. THÀNH PHẦN ĐOÀN TỰ KIỂM TRA"),
      ...members,
      heading(1, "II. NỘI DUNG KIỂM TRA"),
      passage(
        "scope",
        "Nội dung kiểm tra",
        "Đoàn kiểm tra hồ sơ phổ cập giáo dục, xóa mù chữ; đối chiếu phiếu điều tra, sổ theo dõi với danh sách của trường và thực tế tại hộ; kiểm tra các điều kiện bảo đảm.",
        "Đơn vị có {households} hộ, {people} nhân khẩu còn ở địa bàn tại thời điểm {referenceDate}.",
      ),
      passage(
        "sample",
        "Kiểm tra thực tế tại hộ",
        "Số hộ được kiểm tra thực tế: ……; số người đối chiếu: ……; số trường hợp sai lệch: ……",
      ),
      heading(1, "III. KẾT QUẢ KIỂM TRA"),
      ...verdicts.flatMap((verdict, index): DraftPart[] => [
        heading(2, `${index + 1}. {programme.${verdict.programme}}`),
        passage(
          `result.${verdict.programme}`,
          `Kết quả: ${programmeWord(verdict.programme)}`,
          programmeText(verdict, ground),
        ),
      ]),
      heading(2, `${verdicts.length + 1}. Điều kiện về đội ngũ`),
      passage("staff", "Đội ngũ", conditionText("staff", ground)),
      heading(2, `${verdicts.length + 2}. Điều kiện về cơ sở vật chất`),
      passage("facilities", "Cơ sở vật chất", conditionText("facilities", ground)),
      resultTable(ground, "Tổng hợp kết quả"),
      heading(1, "IV. NHẬN XÉT"),
      passage(
        "remarks",
        "Nhận xét",
        "Hồ sơ được lập đúng thành phần theo quy định; số liệu trong các biểu thống nhất với danh sách.",
        ...(short.length === 0 ? [] : ["Tồn tại cần khắc phục:", ...short]),
      ),
      heading(1, "V. KẾT LUẬN"),
      passage(
        "conclusion",
        "Kết luận",
        ...verdicts.map((verdict) => `- {programme.${verdict.programme}}: ${levelWords(verdict)}.`),
      ),
      line(
        "Biên bản kết thúc hồi …… giờ …… cùng ngày, đã đọc lại cho các thành viên cùng nghe, thống nhất và ký tên.",
      ),
    ],
    otherSigners: ["Thư ký"],
    standing: { ...noDetails, signerLines: ["Trưởng đoàn"] },
    hasMembers: false,
  }
}
