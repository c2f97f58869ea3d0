import { type Draft, line, noDetails, passage } from "../compose/draft.ts"
import type { AbovePapers } from "./above-papers.ts"
import { memberTable } from "./aggregate-texts.ts"

/** Quyết định công nhận of the units below, with the list of what each is recognised for (NĐ 20/2014 Điều 27, 28). */
export function composeRecognitionDecision({ members, overview }: AbovePapers): Draft {
  const recognised = members.filter((member) => member.results.some((one) => one.reached > 0))
  const left = members.filter((member) => member.results.every((one) => one.reached === 0))
  return {
    title: "Quyết định công nhận",
    kind: "Quyết định",
    subject: "Về việc công nhận đơn vị đạt chuẩn phổ cập giáo dục, xóa mù chữ năm {year}",
    issuer: "people",
    symbol: "QĐ",
    basis: [
      "Căn cứ {law.nd20-2014}",
      "Căn cứ {law.tt07-2016}",
      "Căn cứ biên bản của đoàn kiểm tra phổ cập giáo dục, xóa mù chữ",
    ],
    parts: [
      { kind: "line", text: "QUYẾT ĐỊNH:", align: "center", bold: true },
      line(
        "Điều 1. Công nhận {recognisedMembers.words} đơn vị trong {members} đơn vị của {unit} đạt chuẩn phổ cập giáo dục, xóa mù chữ năm {year}, theo danh sách sau:",
      ),
      memberTable(recognised, overview.aggregates, "recognised"),
      passage(
        "duties",
        "Trách nhiệm của đơn vị",
        "Điều 2. Đơn vị được công nhận có trách nhiệm giữ vững và nâng cao kết quả đã đạt; cập nhật số liệu hằng năm.",
        ...(left.length === 0
          ? []
          : [
              `Chưa công nhận: ${left.map((member) => `{at.${member.unit.code}.name}`).join(", ")}; các đơn vị này khắc phục tồn tại và đề nghị kiểm tra lại.`,
            ]),
      ),
      line(
        "Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành quyết định này.",
      ),
    ],
    otherSigners: [],
    standing: {
      ...noDetails,
      signerLines: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
      recipients: ["Như Điều 3", "Các đơn vị có tên tại Điều 1"],
    },
    hasMembers: false,
    filedAt: "VT",
  }
}
