import type { AdministrativeDocument } from "@phocap/core"
import type { ExpectedPlan } from "./expected-plans.ts"

/** Rows whose cells are longer than their columns; in the order of the columns. */
const rows = [
  [
    "1",
    "Rà soát, cập nhật danh sách người từ 15 đến 60 tuổi chưa biết chữ mức độ 1, mức độ 2 ở từng thôn, bản, có xác nhận của trưởng thôn",
    "Phòng Văn hóa - Xã hội xã Khau Mây",
    "Công an xã, Trạm Y tế xã Khau Mây",
    "Trước ngày 15/9/2026",
    "Danh sách từng thôn, bản có xác nhận",
  ],
  [
    "2",
    "Mở ba lớp xóa mù chữ cho đồng bào ở các thôn vùng cao",
    "Trung tâm học tập cộng đồng xã",
    "Hội Liên hiệp Phụ nữ xã, Trường Tiểu học Khau Mây",
    "Hoàn thành trong tháng 11/2026",
    "Quyết định mở lớp, danh sách học viên",
  ],
  [
    "3",
    "Tuyên truyền trên loa truyền thanh và mạng xã hội về quyền được học của trẻ em khuyết tật, trẻ em có hoàn cảnh khó khăn",
    "Văn phòng HĐND và UBND xã",
    "",
    "Hằng tháng",
    "Bản tin đã phát",
  ],
  [
    "4",
    "Tự kiểm tra, lập hồ sơ đề nghị kiểm tra công nhận xã đạt chuẩn phổ cập giáo dục, xóa mù chữ năm 2026",
    "Trường THCS Khau Mây",
    "Phòng Văn hóa - Xã hội xã Khau Mây",
    "Chậm nhất ngày 05 tháng 10 năm 2026",
    "Hồ sơ theo quy định",
  ],
] as const

/** A plan whose table wraps its cells, and with `filler` paragraphs before it breaks over two pages. */
export function wrappedPlan(filler = 0): AdministrativeDocument {
  const filling = Array.from({ length: filler }, () => ({
    kind: "paragraph" as const,
    content: ["Các thôn, bản tiếp tục giữ vững những kết quả đã đạt, khắc phục những nơi còn yếu."],
  }))
  return {
    system: "state",
    superior: "UBND TỈNH MINH HỌA",
    issuer: "UBND XÃ KHAU MÂY",
    number: 51,
    symbol: "KH-UBND",
    place: "Khau Mây",
    date: "2026-08-12",
    kind: "KẾ HOẠCH",
    subject: "Xóa mù chữ sáu tháng cuối năm 2026",
    blocks: [
      { kind: "heading", level: 1, content: ["I. MỤC TIÊU"] },
      ...filling,
      { kind: "heading", level: 1, content: ["II. NHIỆM VỤ"] },
      {
        kind: "table",
        columns: [
          { title: "STT", width: 6 },
          { title: "Nội dung nhiệm vụ", width: 30 },
          { title: "Đơn vị chủ trì", width: 17 },
          { title: "Đơn vị phối hợp", width: 17 },
          { title: "Thời gian hoàn thành", width: 14 },
          { title: "Sản phẩm", width: 16 },
        ],
        rows,
      },
      { kind: "heading", level: 1, content: ["III. KINH PHÍ"] },
      { kind: "paragraph", content: ["Từ ngân sách xã và nguồn vận động."] },
    ],
    signatures: [{ lines: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], name: "Lò Thị Mẩy Sao" }],
    recipients: ["UBND tỉnh"],
    filedAt: "VT",
  }
}

/** What a person reads in it. */
export const expectedWrapped: Pick<ExpectedPlan, "tasks"> & { readonly titles: readonly string[] } = {
  titles: rows.map((row) => row[1]),
  tasks: [
    {
      clause: "B1.1",
      owner: ["Phòng Văn hóa - Xã hội xã Khau Mây"],
      collaborator: ["Công an xã", "Trạm Y tế xã Khau Mây"],
      due: ["2026-09-15"],
      product: "Danh sách từng thôn, bản có xác nhận",
    },
    {
      clause: "B1.2",
      owner: ["Trung tâm học tập cộng đồng xã"],
      collaborator: ["Hội Liên hiệp Phụ nữ xã", "Trường Tiểu học Khau Mây"],
      due: ["2026-11-30"],
      product: "Quyết định mở lớp, danh sách học viên",
    },
    { clause: "B1.3", owner: ["Văn phòng HĐND và UBND xã"], due: ["month"], product: "Bản tin đã phát" },
    {
      clause: "B1.4",
      owner: ["Trường THCS Khau Mây"],
      collaborator: ["Phòng Văn hóa - Xã hội xã Khau Mây"],
      due: ["2026-10-05"],
      product: "Hồ sơ theo quy định",
    },
  ],
}
