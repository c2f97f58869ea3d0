import type { PlanReading } from "@phocap/core"

/** A task as a person reads it in the document. `due`: last days, `standing`, or rhythms, in any order. */
export interface ExpectedTask {
  readonly clause: string
  readonly owner: readonly string[]
  readonly doer?: readonly string[]
  readonly collaborator?: readonly string[]
  readonly supervisor?: readonly string[]
  readonly due: readonly string[]
  readonly product?: string
  /** How its title begins. */
  readonly title?: string
}

export interface ExpectedPlan {
  readonly file: string
  readonly what: string
  readonly head: {
    readonly style: PlanReading["head"]["style"]
    readonly kind: string | null
    readonly number: string | null
    readonly issuedOn: string | null
    readonly issuer: string | null
    readonly signer: string | null
    /** Numbers of the instruments that it rests on. */
    readonly basis: readonly string[]
    readonly subject?: string
    readonly recipients?: readonly string[]
  }
  readonly tasks: readonly ExpectedTask[]
}

/** Invented plans beside this file, and what a person reads in them. Names are compared without regard to capitals. */
export const expectedPlans: readonly ExpectedPlan[] = [
  {
    file: "party-district.txt",
    what: "Party plan with letterhead",
    head: {
      style: "party",
      kind: "Kế hoạch",
      number: "87-KH/HU",
      issuedOn: "2024-06-12",
      issuer: "Ban Thường vụ Huyện ủy",
      signer: "Lò Thị Mai Hương",
      basis: ["118-KH/TU"],
    },
    tasks: [
      {
        clause: "II.1",
        owner: ["Ban Tuyên giáo Huyện ủy"],
        doer: ["Các đảng bộ", "chi bộ trực thuộc"],
        collaborator: ["Trung tâm Chính trị huyện"],
        due: ["2024-07-31"],
      },
      {
        clause: "II.2",
        owner: ["UBND huyện"],
        doer: ["Phòng Giáo dục và Đào tạo", "Đảng ủy các xã, thị trấn"],
        due: ["2024-12-31", "standing"],
      },
      {
        clause: "II.3",
        owner: ["Mặt trận Tổ quốc", "các tổ chức chính trị - xã hội huyện"],
        collaborator: ["Chi bộ các trường học"],
        due: ["standing"],
      },
      { clause: "III.1", owner: ["Ủy ban nhân dân huyện"], due: ["2024-08-15"] },
      { clause: "III.2", owner: ["Ủy ban Kiểm tra Huyện ủy"], due: ["year"] },
      {
        clause: "III.3",
        owner: ["Ban Tuyên giáo Huyện ủy"],
        collaborator: ["Văn phòng Huyện ủy"],
        due: ["halfYear"],
      },
    ],
  },
  {
    file: "commune-table.txt",
    what: "government plan with a table of tasks",
    head: {
      style: "government",
      kind: "Kế hoạch",
      number: "42/KH-UBND",
      issuedOn: "2025-08-04",
      issuer: "UBND xã Đông Phú",
      signer: "Hoàng Văn Thụ Minh",
      basis: ["20/2014/NĐ-CP", "15/KH-UBND"],
    },
    tasks: [
      {
        clause: "B1.1",
        owner: ["Phòng Văn hóa - Xã hội"],
        collaborator: ["Văn phòng HĐND và UBND"],
        due: ["2025-08-15"],
        product: "Quyết định kiện toàn",
      },
      {
        clause: "B1.2",
        owner: ["Phòng Văn hóa - Xã hội"],
        collaborator: ["Trường THCS Đông Phú", "Trường Tiểu học Đông Phú"],
        due: ["2025-08-20"],
        product: "Danh sách điều tra viên",
      },
      {
        clause: "B1.3",
        owner: ["Các trường học"],
        collaborator: ["Các thôn"],
        due: ["2025-09-25"],
        product: "Phiếu điều tra",
      },
      {
        clause: "B1.4",
        owner: ["Ban Chỉ đạo xã"],
        collaborator: ["Các trường học"],
        due: ["2025-10-31"],
        product: "Hồ sơ",
      },
      {
        clause: "B1.5",
        owner: ["Phòng Văn hóa - Xã hội"],
        collaborator: ["Công an xã"],
        due: ["quarter"],
        product: "Báo cáo",
      },
      { clause: "III.1.1", owner: ["Phòng Văn hóa - Xã hội"], due: [] },
      { clause: "III.1.2", owner: ["Phòng Văn hóa - Xã hội"], due: ["2025-10-05"] },
      { clause: "III.2.1", owner: ["Phòng Kinh tế"], due: [] },
      { clause: "III.3", owner: ["Ủy ban Mặt trận Tổ quốc Việt Nam xã"], due: [] },
    ],
  },
  {
    file: "bodies-as-headings.txt",
    what: "government plan parted by who does it",
    head: {
      style: "government",
      kind: "Kế hoạch",
      number: "133/KH-UBND",
      issuedOn: "2024-05-20",
      issuer: "UBND thị xã Minh An",
      signer: "Nông Thị Thanh Vân",
      basis: ["692/QĐ-TTG"],
    },
    tasks: [
      {
        clause: "B.1.a",
        owner: ["Phòng Giáo dục và Đào tạo"],
        collaborator: ["Hội Khuyến học thị xã"],
        due: ["2024-07-31"],
      },
      { clause: "B.1.b", owner: ["Phòng Giáo dục và Đào tạo"], due: ["year"] },
      { clause: "B.2.a", owner: ["Phòng Tài chính - Kế hoạch"], due: [] },
      { clause: "B.3", owner: ["Đài Truyền thanh - Truyền hình thị xã"], due: ["month"] },
      { clause: "B.4.a", owner: ["UBND các xã, phường"], due: ["2024-06-30"] },
      { clause: "B.4.b", owner: ["UBND các xã, phường"], due: [] },
      {
        clause: "B.5",
        owner: ["Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên thị xã"],
        collaborator: ["các trung tâm học tập cộng đồng"],
        due: [],
      },
    ],
  },
  {
    file: "scanned-wrapped.txt",
    what: "scanned pages: odd spaces, broken lines",
    head: {
      style: "party",
      kind: "Kế hoạch",
      number: "55-KH/HU",
      issuedOn: null,
      issuer: "Ban Thường vụ Huyện ủy",
      signer: "Quàng Văn Bình",
      basis: [],
    },
    tasks: [
      {
        clause: "II.1",
        owner: ["Phòng Giáo dục và Đào tạo"],
        collaborator: ["Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện"],
        due: ["2024-05-31"],
      },
      {
        clause: "II.2",
        owner: ["Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện"],
        due: ["standing"],
      },
      { clause: "III.1", owner: ["Các chi bộ", "đảng bộ cơ sở"], due: [] },
      { clause: "III.2", owner: ["Ban Dân vận Huyện ủy"], due: ["2024-12-20"] },
    ],
  },
  {
    file: "no-letterhead.txt",
    what: "a bare list without letterhead or parts",
    head: {
      style: null,
      kind: null,
      number: null,
      issuedOn: null,
      issuer: null,
      signer: null,
      basis: [],
    },
    tasks: [
      { clause: "1", owner: ["Hội Liên hiệp Phụ nữ xã"], due: ["2025-08-20"] },
      { clause: "2", owner: ["Đoàn Thanh niên Cộng sản Hồ Chí Minh xã"], due: ["2025-09-30"] },
      { clause: "3", owner: ["Trường Mầm non Khau Mây"], due: ["week"] },
      { clause: "5", owner: ["Công an xã"], collaborator: ["Trường Mầm non Khau Mây"], due: [] },
    ],
  },
  {
    file: "conclusion.txt",
    what: "conclusions of a meeting",
    head: {
      style: "government",
      kind: "Thông báo",
      number: "208/TB-UBND",
      issuedOn: "2025-09-18",
      issuer: "ỦY BAN NHÂN DÂN",
      signer: "Vi Thị Lan Chi",
      basis: [],
    },
    tasks: [
      {
        clause: "II.1",
        owner: ["Sở Giáo dục và Đào tạo"],
        collaborator: ["Sở Nội vụ", "Sở Tài chính"],
        due: ["2025-10-30"],
      },
      {
        clause: "II.2",
        owner: ["UBND các xã, phường"],
        doer: ["Chủ tịch UBND xã, phường"],
        due: ["2025-09-28"],
      },
      { clause: "II.3", owner: ["Ban Thường trực Ủy ban Mặt trận Tổ quốc tỉnh"], due: [] },
      { clause: "II.4", owner: ["Công an tỉnh"], doer: ["Công an cấp xã"], due: ["standing"] },
      { clause: "II.5", owner: ["Văn phòng UBND tỉnh"], due: ["2025-12-31"] },
    ],
  },
  {
    file: "clauses-within.txt",
    what: "clauses within clauses, labels and brackets",
    head: {
      style: "party",
      kind: "Kế hoạch",
      number: "09-KH/ĐU",
      issuedOn: "2026-03-03",
      issuer: "Ban Thường vụ Đảng ủy phường An Hòa",
      signer: "Hoàng Bích Ngọc Diệp",
      basis: ["29-CT/TW", "31-KH/TU"],
    },
    tasks: [
      { clause: "II.1.a", owner: ["Ban Xây dựng Đảng"], due: ["2026-04-30"] },
      {
        clause: "II.1.b",
        owner: ["Phòng Văn hóa - Xã hội"],
        collaborator: ["Đoàn Thanh niên phường"],
        due: ["standing"],
      },
      {
        clause: "II.2.1",
        owner: ["các trường mầm non"],
        collaborator: ["các tổ dân phố"],
        due: ["year"],
      },
      { clause: "II.2.2", owner: ["Trường THCS An Hòa"], due: ["2030-12-31"] },
      {
        clause: "II.3",
        owner: ["Trung tâm học tập cộng đồng phường"],
        collaborator: ["Hội Cựu giáo chức", "Hội Khuyến học"],
        supervisor: ["Ủy ban Mặt trận Tổ quốc Việt Nam phường"],
        due: ["2028-12-31"],
        product: "danh sách học viên từng lớp",
      },
      { clause: "III.1", owner: ["Ủy ban nhân dân phường"], due: ["2026-03-31", "year"] },
      { clause: "III.2", owner: ["Các chi bộ trực thuộc"], due: ["month"] },
      { clause: "III.3", owner: ["Ủy ban Kiểm tra Đảng ủy"], due: [] },
    ],
  },
  {
    file: "directive-plain.txt",
    what: "chỉ thị without parts, parted by body",
    head: {
      style: "government",
      kind: "Chỉ thị",
      number: "06/CT-UBND",
      issuedOn: "2026-01-02",
      issuer: "ỦY BAN NHÂN DÂN TỈNH MINH HỌA",
      signer: "Đinh Quang Vinh Thái",
      basis: [],
    },
    tasks: [
      { clause: "1.1", owner: ["Sở Giáo dục và Đào tạo"], doer: ["các trường"], due: [] },
      { clause: "1.2", owner: ["Sở Giáo dục và Đào tạo"], due: ["2026-03-05"] },
      { clause: "2.1", owner: ["Ủy ban nhân dân các xã, phường"], due: ["2026-02-28"] },
      { clause: "3", owner: ["Hội Liên hiệp Phụ nữ tỉnh"], due: [] },
      { clause: "4", owner: ["Báo và Phát thanh, Truyền hình Minh Họa"], due: [] },
    ],
  },
]
