import type { ExpectedPlan } from "./expected-plans.ts"

/** The fourth time: three more. */
export const fourthOfficePlans: readonly ExpectedPlan[] = [
  {
    file: "province-letter-urgent.txt",
    what: "letter to all communes, columns set apart by spaces",
    head: {
      style: "government",
      kind: null,
      number: "3090/SGDĐT-GDTX",
      issuedOn: "2026-10-02",
      issuer: "Sở Giáo dục và Đào tạo",
      signer: "Phan Thị Thu Hiền",
      basis: ["1186/QĐ-UBND"],
      subject: "chuẩn bị kiểm tra công nhận phổ cập giáo dục, xóa mù chữ năm 2026",
      recipients: ["Như trên", "UBND tỉnh (để b/c)", "Lưu: VT, GDTX"],
    },
    tasks: [
      { clause: "1", owner: ["Ủy ban nhân dân các xã, phường"], due: ["2026-10-20"] },
      { clause: "2", owner: ["Ủy ban nhân dân các xã, phường"], due: ["2026-10-31"] },
      { clause: "3", owner: ["Ủy ban nhân dân các xã, phường"], due: ["2026-10-08"] },
      {
        clause: "4",
        owner: ["Hiệu trưởng các trường trung học phổ thông"],
        due: ["2026-10-10"],
      },
    ],
  },
  {
    file: "commune-detailed.txt",
    what: "plan of a board, labels on lines of their own, people by their offices",
    head: {
      style: "government",
      kind: "Kế hoạch",
      number: "02/KH-BCĐXMC",
      issuedOn: "2027-01-15",
      issuer: "Ban Chỉ đạo xóa mù chữ xã",
      signer: "Vừ Thị Dợ",
      basis: ["11/KH-UBND"],
      subject: "Tổ chức các lớp xóa mù chữ năm 2027",
      recipients: [],
    },
    tasks: [
      {
        clause: "II.2.1",
        owner: ["Trưởng các bản", "Chi hội Phụ nữ các bản"],
        due: ["2027-02-28"],
      },
      { clause: "II.2.2", owner: ["Trường PTDTBT Tiểu học Sín Chải"], due: ["2027-03-01"] },
      {
        clause: "II.2.3",
        owner: ["giáo viên được phân công"],
        collaborator: ["Bộ đội Biên phòng"],
        due: ["2027-11-30"],
      },
      { clause: "II.2.4", owner: ["Ban Chỉ đạo"], doer: ["Chủ tịch UBND xã"], due: ["month"] },
      { clause: "IV.1", owner: ["Ông Phó Chủ tịch UBND xã - Trưởng ban"], due: [] },
      {
        clause: "IV.2",
        owner: ["Bà Chủ tịch Hội Liên hiệp Phụ nữ xã - Phó Trưởng ban"],
        due: [],
      },
      { clause: "IV.3", owner: ["Các thành viên Ban Chỉ đạo"], due: ["month"] },
    ],
  },
  {
    file: "party-directive.txt",
    what: "directive of a Party committee",
    head: {
      style: "party",
      kind: "Chỉ thị",
      number: "09-CT/TU",
      issuedOn: "2026-11-20",
      issuer: "Ban Thường vụ Tỉnh ủy",
      signer: "Lý Thị Hồng Đào",
      basis: [],
      subject: "về tăng cường lãnh đạo công tác xóa mù chữ chức năng",
      recipients: [
        "Bộ Chính trị, Ban Bí thư (để báo cáo)",
        "Các đảng ủy trực thuộc",
        "Lưu Văn phòng Tỉnh ủy",
      ],
    },
    tasks: [
      { clause: "1", owner: ["Các cấp ủy, tổ chức đảng"], due: ["standing"] },
      {
        clause: "2",
        owner: ["Đảng ủy Ủy ban nhân dân tỉnh"],
        doer: ["Ủy ban nhân dân tỉnh"],
        due: ["2027-03-31", "year"],
      },
      {
        clause: "3",
        owner: ["Đảng ủy Mặt trận Tổ quốc", "các đoàn thể chính trị - xã hội tỉnh"],
        doer: ["các tổ chức thành viên"],
        due: [],
      },
      {
        clause: "4",
        owner: ["Ban Tuyên giáo và Dân vận Tỉnh ủy"],
        collaborator: ["Đảng ủy Ủy ban nhân dân tỉnh"],
        due: ["year"],
      },
    ],
  },
]
