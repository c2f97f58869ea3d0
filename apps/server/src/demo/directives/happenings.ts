import type { TaskEventKind } from "@phocap/core"

/** Something that happened to a task of an invented plan: clause, day, what, by whom, words, values. */
export type Happening = readonly [
  clause: string,
  day: string,
  kind: TaskEventKind,
  actor: string,
  text?: string,
  values?: Readonly<Record<string, string | number | boolean>>,
]

const office = "Hồ Thị Minh Họa"
const board = "Hoàng Thị Nêu"
const school = "Lê Thị Ví Dụ"
const centre = "Phạm Văn Thử"
const leader = "Bùi Thị Xem"

export const townHappenings: readonly Happening[] = [
  ["II.1", "2024-07-02", "accept", "Ban Tuyên giáo Thị ủy"],
  [
    "II.1",
    "2024-09-20",
    "evidence",
    "Ban Tuyên giáo Thị ủy",
    "",
    { type: "session", value: "Hội nghị quán triệt ngày 18/9/2024" },
  ],
  [
    "II.1",
    "2024-12-20",
    "report",
    "Ban Tuyên giáo Thị ủy",
    "Đã quán triệt đến 100% chi bộ, phát 1.200 tờ rơi.",
  ],
  ["II.1", "2024-12-27", "approve", "Văn phòng Thị ủy", "Hoàn thành đúng hạn."],
  ["II.3", "2024-09-01", "accept", "UBND thị xã"],
  ["II.3", "2025-06-10", "progress", "UBND thị xã", "Đã sắp xếp 3 điểm trường lẻ.", { percent: 55 }],
  ["II.3", "2026-01-15", "remind", board, "Việc chuyển về phường sau sáp nhập, đề nghị rà lại."],
  [
    "II.3",
    "2026-03-10",
    "obstacle",
    leader,
    "Thiếu 6 giáo viên mầm non so với định mức, chưa có chỉ tiêu tuyển.",
    { level: "UBND tỉnh" },
  ],
  ["III.1", "2024-10-01", "accept", "Ủy ban Mặt trận Tổ quốc thị xã"],
  [
    "III.3",
    "2024-12-30",
    "dutyReport",
    "Ban Tuyên giáo Thị ủy",
    "Báo cáo 6 tháng cuối năm 2024.",
    { periodEnd: "2024-12-31" },
  ],
]

export const provinceHappenings: readonly Happening[] = [
  ["II.1", "2026-02-01", "accept", "Ban Tuyên giáo và Dân vận Tỉnh ủy"],
  [
    "II.1",
    "2026-03-25",
    "progress",
    "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    "Hai phường đã ban hành kế hoạch.",
    { percent: 50 },
  ],
  [
    "II.1",
    "2026-04-10",
    "remind",
    "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    "Đề nghị xã Khau Mây, xã Đông Phú ban hành kế hoạch.",
  ],
  ["II.1", "2026-06-01", "remind", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "Nhắc lần hai."],
]

export const wardHappenings: readonly Happening[] = [
  ["II.1", "2026-03-10", "accept", office],
  [
    "II.1",
    "2026-04-24",
    "evidence",
    office,
    "",
    { type: "number", value: "Kế hoạch truyền thông số 21/KH-VHXH" },
  ],
  ["II.1", "2026-04-25", "report", office, "Đã phát 12 buổi trên loa, họp 9 tổ dân phố."],
  ["II.1", "2026-04-28", "approve", board, "Đạt yêu cầu."],
  ["II.1", "2026-06-29", "dutyReport", office, "Quý II: 12 bài, 9 buổi.", { periodEnd: "2026-06-30" }],
  ["II.2", "2026-03-12", "accept", school],
  [
    "II.2",
    "2026-07-15",
    "progress",
    school,
    "Đã đến 31 gia đình, 24 em đăng ký học nghề hoặc lớp 10.",
    { percent: 70 },
  ],
  [
    "II.2",
    "2026-09-20",
    "obstacle",
    school,
    "Bảy em đi làm xa, gia đình chưa liên lạc được.",
    { level: "UBND phường An Hòa" },
  ],
  ["II.2", "2026-09-22", "askExtension", school, "Chờ các em về dịp cuối năm.", { dueOn: "2026-12-15" }],
  ["II.2", "2026-09-25", "grantExtension", board],
  ["II.2", "2026-10-20", "remind", board, "Báo cáo tên từng em và cách liên hệ."],
  ["II.3", "2026-09-05", "accept", centre],
  [
    "II.3",
    "2026-10-30",
    "evidence",
    centre,
    "",
    { type: "number", value: "Quyết định mở lớp số 15/QĐ-TTHTCĐ" },
  ],
  ["II.3", "2026-11-18", "report", centre, "Đã mở 2 lớp, 27 học viên, học đến hết kỳ 2."],
  ["II.4", "2026-08-20", "accept", office],
  ["II.4", "2026-10-04", "report", office, "Đã xong các tổ."],
  ["II.4", "2026-10-06", "return", board, "Tổ 5 còn phiếu chưa xác nhận, chưa có minh chứng."],
  ["III.1", "2026-03-20", "accept", leader],
  [
    "III.1",
    "2026-06-25",
    "evidence",
    leader,
    "",
    { type: "number", value: "Quyết định phân bổ kinh phí số 88/QĐ-UBND" },
  ],
  ["III.1", "2026-07-06", "report", leader, "Đã bố trí 120 triệu đồng."],
  ["III.1", "2026-07-08", "approve", board, "Chậm sáu ngày, đã giải trình."],
  ["III.2", "2026-03-30", "dutyReport", board, "Báo cáo quý I.", { periodEnd: "2026-03-31" }],
  ["III.2", "2026-06-30", "dutyReport", board, "Báo cáo quý II.", { periodEnd: "2026-06-30" }],
]
