import type { ProgrammeVerdict } from "@phocap/engine"
import { programmeWord } from "../figures/criterion-figures.ts"
import { conditionText } from "./condition-texts.ts"
import { type Draft, type DraftPart, heading, line, noDetails, passage } from "./draft.ts"
import type { PaperGround } from "./paper-ground.ts"
import { gapSentences, levelWords, programmeText, resultTable } from "./programme-texts.ts"
import { strengthsPassage } from "./reached-passages.ts"
import { againstTargets } from "./target-texts.ts"

function situation({ overview, book }: PaperGround): DraftPart[] {
  return [
    heading(1, "I. ĐẶC ĐIỂM TÌNH HÌNH"),
    heading(2, "1. Khái quát"),
    passage(
      "situation",
      "Khái quát",
      "{unitTitle} có {hamlets} thôn, tổ dân phố; {households} hộ với {people} nhân khẩu còn ở địa bàn, trong đó {minority} người dân tộc thiểu số và {learners} người đang đi học.",
      overview.hardship === null ? null : "Địa bàn thuộc diện đặc biệt khó khăn theo {hardship}.",
    ),
    passage(
      "schools",
      "Mạng lưới trường",
      "Trên địa bàn có {schools.preschool} cơ sở có cấp mầm non, {schools.primary} trường có cấp tiểu học, {schools.lowerSecondary} trường có cấp trung học cơ sở và {schools.upperSecondary} trường có cấp trung học phổ thông.",
    ),
    heading(2, "2. Thuận lợi, khó khăn"),
    passage(
      "ease",
      "Thuận lợi, khó khăn",
      "Thuận lợi: cấp ủy, chính quyền và các đoàn thể quan tâm chỉ đạo; đội ngũ giáo viên phối hợp với thôn, tổ dân phố trong điều tra, vận động người học.",
      book.find("dropped")?.text === "0"
        ? "Khó khăn: một bộ phận dân cư biến động, đi làm ăn xa, việc cập nhật nơi học của người học ngoài địa bàn còn chậm."
        : "Khó khăn: còn {dropped} người trong độ tuổi phổ cập đã bỏ học; một bộ phận dân cư biến động, đi làm ăn xa, việc cập nhật nơi học của người học ngoài địa bàn còn chậm.",
    ),
  ]
}

function process({ book }: PaperGround): DraftPart[] {
  const plans = ["law.ct29-2024", "law.qd525-2025"].filter((id) => book.has(id)).map((id) => `{${id}}`)
  return [
    heading(1, "II. QUÁ TRÌNH THỰC HIỆN"),
    passage(
      "direction",
      "Công tác chỉ đạo",
      "Ban Chỉ đạo phổ cập giáo dục, xóa mù chữ {unit} đã được kiện toàn, phân công nhiệm vụ cho từng thành viên và xây dựng kế hoạch năm {year}.",
      plans.length === 0 ? null : `Tổ chức quán triệt, thực hiện ${plans.join("; ")}.`,
    ),
    passage(
      "survey",
      "Điều tra, cập nhật số liệu",
      "Tổ chức điều tra đến từng hộ, cập nhật phiếu điều tra và sổ theo dõi; rà soát trùng, sót và đối chiếu với danh sách của các trường. Thời điểm số liệu: {referenceDate}.",
    ),
    passage(
      "campaign",
      "Tuyên truyền, vận động",
      "Tuyên truyền về phổ cập giáo dục, giáo dục bắt buộc và xóa mù chữ tại thôn, tổ dân phố và trường học; phân công người theo dõi, vận động từng trường hợp chưa đi học, bỏ học trở lại lớp.",
    ),
  ]
}

function results(ground: PaperGround): DraftPart[] {
  const { verdicts } = ground.overview
  return [
    heading(1, "III. KẾT QUẢ"),
    ...verdicts.flatMap((verdict, index): DraftPart[] => [
      heading(2, `${index + 1}. {programme.${verdict.programme}}`),
      passage(
        `result.${verdict.programme}`,
        `Kết quả: ${programmeWord(verdict.programme)}`,
        programmeText(verdict, ground),
      ),
    ]),
    heading(2, `${verdicts.length + 1}. Bảng tổng hợp`),
    resultTable(ground),
    ...againstTargets(ground, verdicts.length + 2),
  ]
}

/** What a programme still lacks, in a few words; null where the highest level is reached. */
function behindWords(verdict: ProgrammeVerdict, ground: PaperGround): string | null {
  const { programme, graded, reached, state } = verdict
  if (reached > 0 && gapSentences(verdict, ground).length === 0) return null
  if (state === "unknown") return `{programme.${programme}.in} chưa đủ dữ liệu để kết luận`
  return `{programme.${programme}.in} ${graded && reached > 0 ? `chưa đạt mức độ {${programme}.next}` : "chưa đạt chuẩn"}`
}

function causes(ground: PaperGround, isBehind: boolean): string[] {
  const gaps = ground.overview.verdicts.flatMap((verdict) => gapSentences(verdict, ground))
  if (gaps.length > 0) return ["Nguyên nhân, theo danh sách từng người chưa được tính:", ...gaps]
  return [
    isBehind
      ? "Nguyên nhân: chưa có đối tượng hoặc chưa có đủ số liệu để đánh giá."
      : "Nguyên nhân: kết quả có được nhờ sự phối hợp giữa nhà trường, thôn, tổ dân phố và gia đình người học.",
  ]
}

function assessment(ground: PaperGround): DraftPart[] {
  const { verdicts, checks } = ground.overview
  const behind = verdicts.flatMap((verdict) => behindWords(verdict, ground) ?? [])
  return [
    heading(1, "V. ĐÁNH GIÁ CHUNG"),
    strengthsPassage(verdicts),
    passage(
      "weaknesses",
      "Tồn tại, hạn chế",
      behind.length === 0
        ? "Tồn tại, hạn chế: cần tiếp tục giữ vững kết quả đã đạt, nhất là ở nhóm người học đi nơi khác."
        : `Tồn tại, hạn chế: ${behind.join("; ")}.`,
      (ground.book.find("targets.unmet")?.text ?? "0") === "0"
        ? null
        : "So với kế hoạch năm {year}, còn {targets.unmet} chỉ tiêu chưa đạt.",
      checks.length === 0 ? null : "Một số phiếu còn mục cần kiểm tra lại trước khi chốt số liệu.",
    ),
    passage("causes", "Nguyên nhân", ...causes(ground, behind.length > 0)),
  ]
}

function direction(ground: PaperGround): DraftPart[] {
  const goals = ground.overview.verdicts.map((verdict) => {
    const more = verdict.levels.some((level) => level.level === verdict.reached + 1)
    const goal = !more
      ? `giữ vững kết quả ${levelWords(verdict)}`
      : verdict.graded
        ? `phấn đấu đạt mức độ {${verdict.programme}.next}`
        : "phấn đấu đạt chuẩn"
    return `- {programme.${verdict.programme}}: ${goal}.`
  })
  return [
    heading(1, "VI. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM {nextYear}"),
    passage("goals", "Mục tiêu năm sau", ...goals),
    passage(
      "tasks",
      "Nhiệm vụ, giải pháp",
      "- Phân công người đỡ đầu, vận động từng trường hợp trong danh sách chưa đi học, bỏ học; giao từng thôn, tổ dân phố và trường theo dõi đến khi người học trở lại lớp.",
      "- Mở lớp xóa mù chữ theo nhu cầu của người học; theo dõi, phòng tái mù chữ.",
      "- Cập nhật biến động dân cư hằng tháng; đối chiếu danh sách người học với các trường trong và ngoài địa bàn.",
      "- Bổ sung đội ngũ, cơ sở vật chất ở những điều kiện chưa đạt.",
    ),
    passage(
      "proposals",
      "Kiến nghị",
      "Đề nghị cấp trên quan tâm, hỗ trợ kinh phí và điều kiện thực hiện nhiệm vụ.",
    ),
  ]
}

/** Báo cáo quá trình thực hiện và kết quả (NĐ 20/2014 Điều 26 khoản 2), composed from the record. */
export function composeReport(ground: PaperGround): Draft {
  return {
    title: "Báo cáo quá trình thực hiện và kết quả",
    kind: "Báo cáo",
    subject: "Quá trình thực hiện và kết quả phổ cập giáo dục, xóa mù chữ năm {year}",
    issuer: "committee",
    symbol: "BC",
    basis: [],
    parts: [
      line(
        "Thực hiện {law.nd20-2014} và {law.tt07-2016}, Ban Chỉ đạo phổ cập giáo dục, xóa mù chữ {unit} báo cáo quá trình thực hiện và kết quả năm {year} như sau:",
      ),
      ...situation(ground),
      ...process(ground),
      ...results(ground),
      heading(1, "IV. ĐIỀU KIỆN BẢO ĐẢM"),
      heading(2, "1. Đội ngũ"),
      passage("staff", "Đội ngũ", conditionText("staff", ground)),
      heading(2, "2. Cơ sở vật chất, thiết bị"),
      passage("facilities", "Cơ sở vật chất", conditionText("facilities", ground)),
      ...assessment(ground),
      ...direction(ground),
      line(
        "Trên đây là báo cáo quá trình thực hiện và kết quả phổ cập giáo dục, xóa mù chữ năm {year} của {unit}.",
      ),
    ],
    otherSigners: [],
    standing: {
      ...noDetails,
      signerLines: ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"],
      recipients: [
        "Sở Giáo dục và Đào tạo",
        "Đảng ủy, Hội đồng nhân dân",
        "Thành viên Ban Chỉ đạo",
        "Các trường trên địa bàn",
      ],
    },
    hasMembers: false,
  }
}
