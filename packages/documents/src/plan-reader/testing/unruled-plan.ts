import type { ExpectedPlan } from "./expected-plans.ts"

/** Rows of a table; a row of one cell is the head of a group. */
const rows: readonly (readonly string[])[] = [
  ["TT", "Nội dung công việc", "Chủ trì", "Phối hợp", "Thời gian hoàn thành", "Sản phẩm"],
  ["I. Công tác chỉ đạo"],
  [
    "1",
    "Kiện toàn Ban Chỉ đạo phổ cập giáo dục, xóa mù chữ của phường sau khi sắp xếp đơn vị hành chính",
    "Phòng Văn hóa - Xã hội phường",
    "Văn phòng HĐND và UBND phường",
    "Trước ngày 31/3/2026",
    "Quyết định",
  ],
  [
    "2",
    "Tập huấn điều tra viên ở các tổ dân phố",
    "Trường THCS Hạ Lâm",
    "Các trường tiểu học, mầm non trên địa bàn phường",
    "Trong tháng 8",
    "Danh sách điều tra viên, tài liệu tập huấn",
  ],
  ["II. Công tác điều tra, xóa mù chữ"],
  [
    "3",
    "Điều tra, cập nhật phiếu hộ gia đình",
    "Các tổ dân phố",
    "Công an phường (cung cấp dữ liệu cư trú)",
    "Từ 01/9/2026 đến 30/9/2026",
    "Phiếu điều tra đã ký",
  ],
  [
    "4",
    "Mở lớp xóa mù chữ cho người lao động ở khu công nghiệp, bố trí học vào buổi tối và ngày nghỉ",
    "Trung tâm học tập cộng đồng phường",
    "Công đoàn các khu công nghiệp, Hội Liên hiệp Phụ nữ phường",
    "Quý II/2026 - Quý IV/2026",
    "02 lớp",
  ],
  ["5", "Báo cáo tiến độ về Ban Chỉ đạo", "Các trường trên địa bàn phường", "", "Hằng tháng", "Báo cáo"],
  [
    "6",
    "Tự kiểm tra, hoàn thiện hồ sơ đề nghị công nhận đạt chuẩn phổ cập giáo dục, xóa mù chữ",
    "Ban Chỉ đạo phường",
    "Các trường trên địa bàn phường",
    "Chậm nhất ngày 10/10/2026",
    "Hồ sơ đề nghị",
  ],
]

/**
 * Source of a page whose table has no ruling lines, so that its columns are only apart; `filler` paragraphs before it
 * move the place where the page cuts it.
 * @param place - whether cells begin at the top of their row or stand in its middle
 */
export function unruledSource(filler: number, place: "top" | "horizon"): string {
  const escaped = (text: string) => text.replace(/[#*_\\$@<>[\]`/-]/g, "\\$&")
  const cells = rows.flatMap((row) =>
    row.length === 1
      ? [`table.cell(colspan: 6)[#strong[${escaped(row[0] ?? "")}]]`]
      : row.map((cell, i) =>
          i === 0 ? `table.cell(align: center + ${place})[${cell}]` : `[${escaped(cell)}]`,
        ),
  )
  return `#set page(paper: "a4", margin: (left: 3cm, right: 1.5cm, y: 2cm), numbering: "1")
#set text(font: "Tinos", size: 13pt, lang: "vi")
#set par(justify: true)
#grid(columns: (1fr, 1fr), align: center, row-gutter: 6pt,
  [ỦY BAN NHÂN DÂN], [CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM],
  [*PHƯỜNG HẠ LÂM*], [*Độc lập \\- Tự do \\- Hạnh phúc*],
  [Số: 61\\/KH\\-UBND], [_Hạ Lâm, ngày 12 tháng 3 năm 2026_])
#align(center)[*KẾ HOẠCH* \\ *Phổ cập giáo dục, xóa mù chữ phường Hạ Lâm năm 2026*]
Thực hiện Kế hoạch số 118\\/KH\\-UBND ngày 05\\/3\\/2026 của UBND tỉnh Khe Ngang, UBND phường Hạ Lâm ban hành Kế hoạch như sau:

*I. MỤC TIÊU*

${Array.from({ length: filler }, () => "Các tổ dân phố giữ vững những kết quả đã đạt được, khắc phục những nơi còn yếu trong năm trước.").join("\n\n")}

*II. NHIỆM VỤ*

#table(columns: (6%, 29%, 17%, 18%, 15%, 15%), stroke: none, inset: 4pt, align: left + ${place},
${cells.join(",\n")})

*III. KINH PHÍ*

Từ ngân sách phường và nguồn vận động.

#grid(columns: (1fr, 1fr),
  [_*Nơi nhận:*_ \\ \\- UBND tỉnh; \\ \\- Lưu: VT.],
  align(center)[*TM. ỦY BAN NHÂN DÂN* \\ *CHỦ TỊCH* \\ #v(2cm) *Chẩu Thị Kim Oanh*])
`
}

/** What a person reads in it. */
export const unruledPlan: ExpectedPlan = {
  file: "unruled table",
  what: "PDF whose table has no ruling lines and goes over a page",
  head: {
    style: "government",
    kind: "Kế hoạch",
    number: "61/KH-UBND",
    issuedOn: "2026-03-12",
    issuer: "UBND phường Hạ Lâm",
    signer: "Chẩu Thị Kim Oanh",
    basis: ["118/KH-UBND"],
    subject: "Phổ cập giáo dục, xóa mù chữ phường Hạ Lâm năm 2026",
    recipients: ["UBND tỉnh", "Lưu: VT"],
  },
  tasks: [
    {
      clause: "B1.1",
      title: rows[2]?.[1] ?? "",
      owner: ["Phòng Văn hóa - Xã hội phường"],
      collaborator: ["Văn phòng HĐND và UBND phường"],
      due: ["2026-03-31"],
      product: "Quyết định",
    },
    {
      clause: "B1.2",
      title: rows[3]?.[1] ?? "",
      owner: ["Trường THCS Hạ Lâm"],
      collaborator: ["Các trường tiểu học, mầm non trên địa bàn phường"],
      due: ["2026-08-31"],
      product: "Danh sách điều tra viên, tài liệu tập huấn",
    },
    {
      clause: "B1.3",
      title: rows[5]?.[1] ?? "",
      owner: ["Các tổ dân phố"],
      collaborator: ["Công an phường"],
      due: ["2026-09-30"],
      product: "Phiếu điều tra đã ký",
    },
    {
      clause: "B1.4",
      title: rows[6]?.[1] ?? "",
      owner: ["Trung tâm học tập cộng đồng phường"],
      collaborator: ["Công đoàn các khu công nghiệp", "Hội Liên hiệp Phụ nữ phường"],
      due: ["2026-12-31"],
      product: "02 lớp",
    },
    {
      clause: "B1.5",
      title: rows[7]?.[1] ?? "",
      owner: ["Các trường trên địa bàn phường"],
      due: ["month"],
      product: "Báo cáo",
    },
    {
      clause: "B1.6",
      title: rows[8]?.[1] ?? "",
      owner: ["Ban Chỉ đạo phường"],
      collaborator: ["Các trường trên địa bàn phường"],
      due: ["2026-10-10"],
      product: "Hồ sơ đề nghị",
    },
  ],
}
