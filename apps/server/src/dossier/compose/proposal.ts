import { type Draft, line, noDetails, passage } from "./draft.ts"
import type { PaperGround } from "./paper-ground.ts"
import { resultTable } from "./programme-texts.ts"
import { askedPassage } from "./reached-passages.ts"

/** Tờ trình đề nghị kiểm tra, công nhận: what the commune asks to be recognised for. */
export function composeProposal(ground: PaperGround): Draft {
  return {
    title: "Tờ trình đề nghị kiểm tra, công nhận",
    kind: "Tờ trình",
    subject: "Về việc đề nghị kiểm tra, công nhận đạt chuẩn phổ cập giáo dục, xóa mù chữ năm {year}",
    issuer: "people",
    symbol: "TTr",
    basis: [],
    parts: [
      line(
        "Căn cứ {law.nd20-2014}; căn cứ {law.tt07-2016}; căn cứ kết quả tự kiểm tra của Ban Chỉ đạo phổ cập giáo dục, xóa mù chữ, Ủy ban nhân dân {unit} kính trình như sau:",
      ),
      askedPassage(ground.overview.verdicts, "đơn vị"),
      resultTable(ground, "Kết quả theo tiêu chí"),
      passage(
        "dossier",
        "Hồ sơ kèm theo",
        "Hồ sơ kèm theo gồm: báo cáo quá trình thực hiện và kết quả kèm biểu thống kê; biên bản tự kiểm tra; danh sách người hoàn thành chương trình, tốt nghiệp và học viên biết chữ; các biểu thống kê; điều kiện về đội ngũ và cơ sở vật chất.",
      ),
      line("Ủy ban nhân dân {unit} kính đề nghị cấp có thẩm quyền xem xét, quyết định."),
    ],
    otherSigners: [],
    standing: {
      ...noDetails,
      addressee: `Ủy ban nhân dân ${ground.book.find("superior")?.text ?? ""}`,
      signerLines: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
      recipients: ["Như trên", "Sở Giáo dục và Đào tạo", "Đảng ủy, Hội đồng nhân dân"],
    },
    hasMembers: false,
  }
}
