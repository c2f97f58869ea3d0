import type { ExpectedPlan } from "./expected-plans.ts"

/** The fifth time: two more. */
export const fifthOfficePlans: readonly ExpectedPlan[] = [
  {
    file: "womens-union.txt",
    what: "plan of a mass organisation",
    head: {
      style: "government",
      kind: "Kế hoạch",
      number: "31/KH-BTV",
      issuedOn: "2027-03-08",
      issuer: "Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh",
      signer: "Lường Thị Xoa",
      basis: ["02/CTPH-SGDĐT-HPN"],
      subject: "Phụ nữ đồng hành cùng lớp học xóa mù chữ giai đoạn 2027 - 2030",
      recipients: ["Sở GDĐT", "Hội LHPN các xã, phường", "Lưu: VT, BGĐXH"],
    },
    tasks: [
      { clause: "III.1", owner: ["Hội LHPN các xã, phường"], due: ["year"] },
      {
        clause: "III.2",
        owner: ["Ban Gia đình - Xã hội Hội LHPN tỉnh"],
        collaborator: ["Hội LHPN các xã, phường", "các trường tiểu học"],
        due: ["2027-06-30", "2030-12-31"],
        product: "Mỗi xã có ít nhất 01 nhóm",
      },
      { clause: "IV.1.1", owner: ["Ban Tuyên giáo"], due: ["month"] },
      { clause: "IV.1.2", owner: ["Văn phòng"], due: ["2028-12-31", "2030-12-31"] },
      { clause: "IV.2.1", owner: ["Hội LHPN các xã, phường"], due: ["2027-03-30"] },
      { clause: "IV.2.2", owner: ["Hội LHPN các xã, phường"], due: ["halfYear", "year"] },
    ],
  },
  {
    file: "assignment-notice.txt",
    what: "notice that assigns the members of a board",
    head: {
      style: "government",
      kind: "Thông báo",
      number: "65/TB-UBND",
      issuedOn: "2026-09-04",
      issuer: "UBND xã Hua Nhàn",
      signer: "Vì Văn Pọm",
      basis: ["201/QĐ-UBND"],
      subject: "Phân công nhiệm vụ thành viên Ban Chỉ đạo phổ cập giáo dục, xóa mù chữ",
      recipients: ["TT Đảng ủy (b/c)", "Thành viên Ban Chỉ đạo", "Lưu: VT"],
    },
    tasks: [
      { clause: "1", owner: ["Đồng chí Chủ tịch UBND xã, Trưởng Ban"], due: ["quarter"] },
      {
        clause: "2.1",
        owner: ["Đồng chí Trưởng phòng Văn hóa - Xã hội, Phó Trưởng Ban Thường trực"],
        due: [],
      },
      {
        clause: "2.2",
        owner: ["Đồng chí Trưởng phòng Văn hóa - Xã hội, Phó Trưởng Ban Thường trực"],
        due: ["2026-11-15"],
      },
      { clause: "3", owner: ["Đồng chí Trưởng Công an xã"], due: ["quarter"] },
      { clause: "4", owner: ["Các đồng chí Hiệu trưởng"], due: ["2026-09-30"] },
      { clause: "5", owner: ["Đồng chí Bí thư Đoàn xã"], due: [] },
    ],
  },
]
