import type { ExpectedPlan } from "./expected-plans.ts"

/**
 * Plans in shapes that the reader had not been made on: their expected results were written before it saw them. What it
 * read right at first sight, and what after it was mended, stands in `held-out.test.ts`.
 */
export const heldOutPlans: readonly ExpectedPlan[] = [
  {
    file: "official-letter.txt",
    what: "official letter that asks the communes",
    head: {
      style: "government",
      kind: null,
      number: "2417/SGDĐT-GDTX",
      issuedOn: "2025-09-09",
      issuer: "Sở Giáo dục và Đào tạo",
      signer: "Lục Thị Bảo Trâm",
      basis: ["5114/BGDĐT-GDTX"],
    },
    tasks: [
      { clause: "1", owner: ["UBND các xã, phường"], due: ["2025-09-25"] },
      { clause: "2", owner: ["UBND các xã, phường"], due: ["2025-10-15"] },
      {
        clause: "3",
        owner: ["Phòng Văn hóa - Xã hội"],
        collaborator: ["các trường tiểu học trên địa bàn"],
        due: [],
      },
      { clause: "4", owner: ["UBND các xã, phường"], due: ["month"] },
    ],
  },
  {
    file: "decision-articles.txt",
    what: "decision in articles",
    head: {
      style: "government",
      kind: "Quyết định",
      number: "1186/QĐ-UBND",
      issuedOn: "2025-11-12",
      issuer: "Chủ tịch Ủy ban nhân dân tỉnh",
      signer: "Phùng Đắc Lộc Sơn",
      basis: ["20/2014/NĐ-CP"],
    },
    tasks: [
      { clause: "2.1", owner: ["Sở Giáo dục và Đào tạo"], due: ["2026-12-10"] },
      { clause: "2.2", owner: ["Sở Tài chính"], due: ["2026-03-31"] },
      { clause: "2.3", owner: ["Ủy ban nhân dân các xã, phường"], due: ["2026-01-31"] },
    ],
  },
  {
    file: "party-resolution.txt",
    what: "Party resolution without owners in its tasks",
    head: {
      style: "party",
      kind: "Nghị quyết",
      number: "14-NQ/ĐU",
      issuedOn: "2025-10-22",
      issuer: "Đảng ủy xã Suối Vàng",
      signer: "Giàng A Phử Minh",
      basis: [],
    },
    tasks: [
      { clause: "III.1", owner: [], due: [] },
      { clause: "III.2", owner: [], due: [] },
      { clause: "III.3", owner: [], due: ["2027-12-31"] },
      { clause: "IV.1", owner: ["Hội đồng nhân dân", "Ủy ban nhân dân xã"], due: ["2025-12-31"] },
      { clause: "IV.2", owner: ["Mặt trận Tổ quốc", "các đoàn thể xã"], due: [] },
      {
        clause: "IV.3",
        owner: ["Ban Xây dựng Đảng"],
        collaborator: ["Văn phòng Đảng ủy"],
        due: ["year"],
      },
    ],
  },
  {
    file: "action-programme.txt",
    what: "action programme, owners in brackets on a line of their own",
    head: {
      style: "party",
      kind: "Chương trình hành động",
      number: "08-CTr/TU",
      issuedOn: "2026-03-05",
      issuer: "Ban Thường vụ Tỉnh ủy",
      signer: "Khoàng Văn Tưởng",
      basis: ["71-NQ/TW"],
    },
    tasks: [
      {
        clause: "II.1",
        owner: ["Đảng ủy UBND tỉnh"],
        collaborator: ["Mặt trận Tổ quốc Việt Nam tỉnh"],
        due: ["2030-12-31"],
      },
      {
        clause: "II.2",
        owner: ["Đảng ủy UBND tỉnh"],
        collaborator: ["Bộ Chỉ huy Bộ đội Biên phòng tỉnh"],
        due: ["2027-08-30"],
      },
      {
        clause: "II.3",
        owner: ["Sở Giáo dục và Đào tạo"],
        collaborator: ["Sở Nội vụ", "các trường cao đẳng trên địa bàn"],
        due: ["standing"],
      },
      { clause: "III.1", owner: ["Các đảng ủy trực thuộc Tỉnh ủy"], due: ["2026-06-30"] },
      {
        clause: "III.2",
        owner: ["Ban Tuyên giáo và Dân vận Tỉnh ủy"],
        collaborator: ["Văn phòng Tỉnh ủy"],
        due: ["halfYear"],
      },
    ],
  },
  {
    file: "table-with-leaders.txt",
    what: "table with a column of leaders",
    head: {
      style: "government",
      kind: "Kế hoạch",
      number: "77/KH-UBND",
      issuedOn: "2026-02-03",
      issuer: "UBND phường Hạ Lâm",
      signer: "Đèo Thị Ngọc Lan",
      basis: ["12/KH-UBND"],
    },
    tasks: [
      {
        clause: "B1.1",
        owner: ["Phòng Văn hóa - Xã hội"],
        collaborator: ["Văn phòng HĐND và UBND"],
        supervisor: ["Phó Chủ tịch UBND phường"],
        due: ["2026-02-28"],
      },
      {
        clause: "B1.2",
        owner: ["Các trường trên địa bàn"],
        collaborator: ["Các tổ dân phố"],
        supervisor: ["Phó Chủ tịch UBND phường"],
        due: ["2026-09-15"],
      },
      {
        clause: "B1.3",
        owner: ["Trường THCS Hạ Lâm"],
        supervisor: ["Phó Chủ tịch UBND phường"],
        due: ["2026-11-30"],
      },
    ],
  },
  {
    file: "noisy-scan.txt",
    what: "scan with stray spaces and a page number",
    head: {
      style: "party",
      kind: "Kế hoạch",
      number: "33-KH/ĐU",
      issuedOn: "2026-04-18",
      issuer: "Ban Thường vụ Đảng ủy xã",
      signer: "Lường Thị Hồng Thắm",
      basis: ["31-KH/TU"],
    },
    tasks: [
      {
        clause: "II.1",
        owner: ["Trường Mầm non Mường Lạn"],
        collaborator: ["Hội Liên hiệp Phụ nữ xã", "các bản"],
        due: ["2026-09-05"],
      },
      { clause: "II.2", owner: ["Trường Tiểu học Mường Lạn"], due: ["2026-09-30"] },
      { clause: "III.1", owner: ["UBND xã"], due: ["2026-06-30"] },
      { clause: "III.2", owner: ["Ban Xây dựng Đảng"], due: [] },
    ],
  },
]
