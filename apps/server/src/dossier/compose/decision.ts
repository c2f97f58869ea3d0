import { type Draft, type DraftPart, line, noDetails, passage } from "./draft.ts"

const memberColumns = [
  { title: "TT", width: 6, align: "center" as const },
  { title: "Họ và tên", width: 30 },
  { title: "Chức vụ, đơn vị công tác", width: 42 },
  { title: "Nhiệm vụ", width: 22 },
]

interface DecisionTexts {
  readonly title: string
  readonly subject: string
  /** Up to the people whom it names. */
  readonly article1: string
  /** The figure that counts them. */
  readonly counted: string
  readonly duties: readonly string[]
  readonly last: string
  readonly members: readonly { readonly name: string; readonly title: string; readonly role: string }[]
}

/** A decision of the chairman of the commune that names people; its articles, then the list of members. */
function decision(texts: DecisionTexts): Draft {
  const parts: DraftPart[] = [
    { kind: "line", text: "QUYẾT ĐỊNH:", align: "center", bold: true },
    line(
      `Điều 1. ${texts.article1} gồm ${texts.members.length === 0 ? "các" : `{${texts.counted}}`} ông, bà có tên sau đây:`,
    ),
    {
      kind: "table",
      columns: memberColumns,
      rows: texts.members.map(({ name, title, role }, index) => [String(index + 1), name, title, role]),
      empty: "Chưa ghi thành viên",
    },
    passage("duties", "Nhiệm vụ", `Điều 2. ${texts.duties[0] ?? ""}`, ...texts.duties.slice(1)),
    line(`Điều 3. ${texts.last}`),
  ]
  return {
    title: texts.title,
    kind: "Quyết định",
    subject: texts.subject,
    issuer: "people",
    symbol: "QĐ",
    basis: [
      "Căn cứ {law.nd20-2014}",
      "Căn cứ {law.tt07-2016}",
      "Theo đề nghị của Trưởng phòng Văn hóa – Xã hội",
    ],
    parts,
    otherSigners: [],
    standing: {
      ...noDetails,
      signerLines: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
      recipients: ["Như Điều 3", "Sở Giáo dục và Đào tạo", "Đảng ủy, Hội đồng nhân dân"],
    },
    hasMembers: true,
  }
}

type Members = DecisionTexts["members"]

/** Quyết định kiện toàn Ban Chỉ đạo. */
export function composeCommitteeDecision(members: Members): Draft {
  return decision({
    title: "Quyết định kiện toàn Ban Chỉ đạo",
    subject: "Về việc kiện toàn Ban Chỉ đạo phổ cập giáo dục, xóa mù chữ {unit} năm {year}",
    article1: "Kiện toàn Ban Chỉ đạo phổ cập giáo dục, xóa mù chữ {unit} năm {year}",
    counted: "committee.count",
    duties: [
      "Ban Chỉ đạo có nhiệm vụ:",
      "- Xây dựng và tổ chức thực hiện kế hoạch phổ cập giáo dục, xóa mù chữ của địa phương.",
      "- Tổ chức điều tra, lập và quản lý hồ sơ, cập nhật số liệu; phân công người phụ trách hệ thống thông tin.",
      "- Tự kiểm tra, báo cáo kết quả và đề nghị cấp có thẩm quyền kiểm tra, công nhận.",
    ],
    last: "Quyết định này có hiệu lực kể từ ngày ký. Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, Phòng Văn hóa – Xã hội, các trường trên địa bàn và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành quyết định này.",
    members,
  })
}

/** Quyết định thành lập đoàn tự kiểm tra. */
export function composeTeamDecision(members: Members): Draft {
  return decision({
    title: "Quyết định thành lập đoàn tự kiểm tra",
    subject: "Về việc thành lập đoàn tự kiểm tra phổ cập giáo dục, xóa mù chữ {unit} năm {year}",
    article1: "Thành lập đoàn tự kiểm tra phổ cập giáo dục, xóa mù chữ {unit} năm {year}",
    counted: "team.count",
    duties: [
      "Đoàn tự kiểm tra có nhiệm vụ:",
      "- Kiểm tra hồ sơ, đối chiếu số liệu với danh sách của trường và thực tế tại hộ.",
      "- Kiểm tra điều kiện về đội ngũ, cơ sở vật chất của các trường trên địa bàn.",
      "- Lập biên bản tự kiểm tra, báo cáo Ban Chỉ đạo. Đoàn tự giải thể sau khi hoàn thành nhiệm vụ.",
    ],
    last: "Quyết định này có hiệu lực kể từ ngày ký. Phòng Văn hóa – Xã hội, các trường trên địa bàn và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành quyết định này.",
    members,
  })
}
