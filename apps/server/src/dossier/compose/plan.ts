import { referenceDate } from "@phocap/core"
import { type CalendarEntry, isInForce, roundDate } from "@phocap/engine"
import { targetChoices } from "../targets/target-choices.ts"
import { type Draft, heading, line, noDetails, passage } from "./draft.ts"
import type { PaperGround } from "./paper-ground.ts"
import { levelWords } from "./programme-texts.ts"
import { plannedTable } from "./target-texts.ts"

const day = (date: string): string => date.split("-").reverse().join("/")

/** "01/7/2026 – 30/9/2026", "trước 03/10/2026": when an entry of the calendar is due in the round. */
function dueWords(entry: CalendarEntry, year: number): string {
  const { when } = entry
  if ("on" in when) return day(roundDate(when.on, year))
  if ("before" in when) return `trước ${day(roundDate(when.before, year))}`
  if ("from" in when) return `${day(roundDate(when.from, year))} – ${day(roundDate(when.through, year))}`
  return ""
}

const doers: Readonly<Record<string, string>> = {
  commune: "Ủy ban nhân dân, Ban Chỉ đạo",
  school: "Các trường trên địa bàn",
}

/** The year's work by the calendar of the law and of custom; dates become figures of the paper. */
function schedule({ pack, overview, book }: PaperGround): string[][] {
  return pack.calendar
    .filter((entry) => doers[entry.who] !== undefined && !("workingDays" in entry.when))
    .filter((entry) => isInForce(entry.inForce, referenceDate(overview.year)))
    .sort((a, b) => (startOf(a, overview.year) < startOf(b, overview.year) ? -1 : 1))
    .map((entry) => {
      book.add(`calendar.${entry.id}`, `Lịch: ${entry.title}`, dueWords(entry, overview.year), "law")
      book.add(`calendar.${entry.id}.work`, `Việc: ${entry.title}`, entry.title, "law")
      return [`{calendar.${entry.id}}`, `{calendar.${entry.id}.work}`, doers[entry.who] ?? ""]
    })
}

function startOf({ when }: CalendarEntry, year: number): string {
  if ("on" in when) return roundDate(when.on, year)
  if ("before" in when) return roundDate(when.before, year)
  return "from" in when ? roundDate(when.from, year) : ""
}

/** Kế hoạch năm: where the unit stands, what it aims at, the year's calendar and who does what. */
export function composePlan(ground: PaperGround): Draft {
  const { verdicts } = ground.overview
  return {
    title: "Kế hoạch năm",
    kind: "Kế hoạch",
    subject: "Thực hiện công tác phổ cập giáo dục, xóa mù chữ năm {year}",
    issuer: "people",
    symbol: "KH",
    basis: [],
    parts: [
      line(
        "Căn cứ {law.nd20-2014}; căn cứ {law.tt07-2016}, Ủy ban nhân dân {unit} xây dựng kế hoạch thực hiện công tác phổ cập giáo dục, xóa mù chữ năm {year} như sau:",
      ),
      heading(1, "I. MỤC ĐÍCH, YÊU CẦU"),
      passage(
        "purpose",
        "Mục đích, yêu cầu",
        "Duy trì, củng cố và nâng cao kết quả phổ cập giáo dục, xóa mù chữ; bảo đảm mọi công dân trong độ tuổi thực hiện nghĩa vụ học tập.",
        "Số liệu trung thực, khách quan, chống bệnh thành tích; mỗi con số là một danh sách người cụ thể.",
      ),
      heading(1, "II. CHỈ TIÊU"),
      passage(
        "standing",
        "Hiện trạng",
        ...verdicts.map((verdict) => `- {programme.${verdict.programme}}: ${levelWords(verdict)}.`),
      ),
      plannedTable(ground),
      heading(1, "III. NHIỆM VỤ, GIẢI PHÁP"),
      passage(
        "tasks",
        "Nhiệm vụ, giải pháp",
        "- Kiện toàn Ban Chỉ đạo, phân công người phụ trách phổ cập giáo dục, xóa mù chữ và người vận hành hệ thống thông tin.",
        "- Tuyên truyền trong nhân dân; vận động trẻ em trong độ tuổi ra lớp, người học bỏ học trở lại trường.",
        "- Mở lớp xóa mù chữ, duy trì sĩ số, công nhận kết quả theo quy định.",
        "- Điều tra, cập nhật phiếu; đối chiếu với các trường; chốt số liệu đúng thời điểm.",
        "- Tự kiểm tra, lập hồ sơ đề nghị kiểm tra, công nhận.",
      ),
      heading(1, "IV. LỊCH THỰC HIỆN"),
      {
        kind: "table",
        columns: [
          { title: "Thời gian", width: 28 },
          { title: "Nội dung", width: 46 },
          { title: "Thực hiện", width: 26 },
        ],
        rows: schedule(ground),
      },
      heading(1, "V. TỔ CHỨC THỰC HIỆN"),
      passage(
        "organisation",
        "Tổ chức thực hiện",
        "- Phòng Văn hóa – Xã hội: thường trực Ban Chỉ đạo, tham mưu, theo dõi, tổng hợp báo cáo.",
        "- Các trường: phân công người theo dõi phổ cập giáo dục, xóa mù chữ tại địa bàn; điều tra, lập danh sách.",
        "- Đề nghị Mặt trận Tổ quốc và các tổ chức chính trị – xã hội tuyên truyền, giám sát việc thực hiện.",
        "- Trưởng thôn, tổ trưởng tổ dân phố: phối hợp điều tra, cập nhật biến động, vận động người học.",
      ),
      line("Trên đây là kế hoạch thực hiện công tác phổ cập giáo dục, xóa mù chữ năm {year} của {unit}."),
    ],
    otherSigners: [],
    standing: {
      ...noDetails,
      signerLines: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
      recipients: [
        "Sở Giáo dục và Đào tạo",
        "Đảng ủy, Hội đồng nhân dân",
        "Thành viên Ban Chỉ đạo",
        "Các trường trên địa bàn",
      ],
    },
    hasMembers: false,
    targetChoices: targetChoices(ground),
  }
}
