import type { AdministrativeDocument } from "@phocap/core"

/** An invented report of a commune and an invented plan of a Party committee. */
export const samplePlan: AdministrativeDocument = {
  system: "state",
  superior: "Ủy ban nhân dân xã Bình Minh",
  issuer: "Ban Chỉ đạo phổ cập giáo dục, xóa mù chữ",
  number: 7,
  symbol: "BC-BCĐPCGD-XMC",
  place: "Bình Minh",
  date: "2026-02-05",
  kind: "Báo cáo",
  subject: "Quá trình thực hiện và kết quả phổ cập giáo dục, xóa mù chữ năm 2026",
  basis: ["Căn cứ Nghị định số 20/2014/NĐ-CP ngày 24 tháng 3 năm 2014 của Chính phủ"],
  blocks: [
    { kind: "heading", level: 1, content: ["I. ĐẶC ĐIỂM TÌNH HÌNH"] },
    {
      kind: "paragraph",
      content: ["Toàn xã có ", { text: "1.234", figure: "households" }, " hộ."],
    },
    { kind: "heading", level: 2, content: ["1. Kết quả"] },
    {
      kind: "table",
      caption: "Kết quả theo tiêu chí",
      columns: [
        { title: "Tiêu chí", width: 3 },
        { title: "Tỷ lệ", width: 1, align: "right" },
      ],
      rows: [["Trẻ 6 tuổi vào lớp 1", { text: "98,5%", figure: "primary1.grade1" }]],
    },
    { kind: "table", columns: [{ title: "Họ và tên", width: 1 }], rows: [] },
    { kind: "paragraph", content: ["Trên đây là báo cáo của Ban Chỉ đạo."] },
  ],
  signatures: [{ lines: ["TM. Ban Chỉ đạo", "Trưởng ban"], name: "Nguyễn Văn Ước" }],
  recipients: ["Sở Giáo dục và Đào tạo", "Đảng ủy xã"],
  filedAt: "VT, VHXH",
  annexes: [
    {
      title: "Phụ lục",
      subtitle: "Danh sách",
      landscape: true,
      blocks: [{ kind: "paragraph", content: ["Một đoạn."] }],
    },
  ],
}

export const samplePartyPlan: AdministrativeDocument = {
  system: "party",
  superior: "Tỉnh ủy Giả Định",
  issuer: "Ban Thường vụ",
  number: 12,
  symbol: "KH/ĐU",
  place: "Giả Định",
  date: "2026-11-24",
  kind: "Kế hoạch",
  subject: "thực hiện công tác phổ cập giáo dục, xóa mù chữ",
  blocks: [{ kind: "paragraph", content: ["Ban Thường vụ ban hành kế hoạch như sau:"] }],
  signatures: [{ lines: ["T/M Ban Thường vụ", "Phó Bí thư"], name: "Trần Thị Ước" }],
  recipients: ["Thường trực Tỉnh ủy", "Các cấp ủy cơ sở"],
  filedAt: "Văn phòng Đảng ủy",
}
