import { type Draft, line, noDetails, passage } from "../compose/draft.ts"
import { askedPassage } from "../compose/reached-passages.ts"
import type { AbovePapers } from "./above-papers.ts"
import { aggregateTable } from "./aggregate-texts.ts"

/** Tờ trình by which a province asks to be inspected and recognised (TT 07/2016 Điều 9 khoản 1). */
export function composeAboveProposal({ overview }: AbovePapers): Draft {
  return {
    title: "Tờ trình đề nghị kiểm tra, công nhận",
    kind: "Tờ trình",
    subject: "Về việc đề nghị kiểm tra, công nhận đạt chuẩn phổ cập giáo dục, xóa mù chữ năm {year}",
    issuer: "people",
    symbol: "TTr",
    basis: [],
    parts: [
      line(
        "Căn cứ {law.nd20-2014}; căn cứ {law.tt07-2016}; căn cứ kết quả kiểm tra các đơn vị, Ủy ban nhân dân {unit} kính trình như sau:",
      ),
      askedPassage(overview.aggregates, "{unit}"),
      aggregateTable(overview.aggregates, "Kết quả theo chương trình, mức độ"),
      passage(
        "dossier",
        "Hồ sơ kèm theo",
        "Hồ sơ kèm theo gồm: báo cáo quá trình thực hiện và kết quả kèm biểu thống kê; biên bản kiểm tra các đơn vị; quyết định công nhận các đơn vị.",
      ),
      line("Ủy ban nhân dân {unit} kính đề nghị cấp có thẩm quyền xem xét, quyết định."),
    ],
    otherSigners: [],
    standing: {
      ...noDetails,
      addressee: "Bộ Giáo dục và Đào tạo",
      signerLines: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
      recipients: ["Như trên", "Sở Giáo dục và Đào tạo"],
    },
    hasMembers: false,
    filedAt: "VT",
  }
}
