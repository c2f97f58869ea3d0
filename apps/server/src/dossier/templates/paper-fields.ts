import { type AdministrativeDocument, plainText } from "@phocap/core"
import { documentDate, documentNumber } from "@phocap/documents"
import { plainFill } from "../figures/fill-text.ts"
import type { MadePaper } from "../papers/make-paper.ts"

export interface PaperField {
  readonly name: string
  readonly label: string
  readonly text: string
}

/** Parts of the head and foot of a paper, as a Word file may name them. */
function ofDocument(document: AdministrativeDocument): PaperField[] {
  const signature = document.signatures.at(-1)
  const body = document.blocks
    .filter((block) => block.kind !== "table")
    .map((block) => plainText(block.content))
    .join("\n")
  return [
    { name: "co_quan_cap_tren", label: "Cơ quan cấp trên", text: document.superior ?? "" },
    { name: "co_quan", label: "Cơ quan ban hành", text: document.issuer },
    { name: "so_ky_hieu", label: "Số, ký hiệu", text: documentNumber(document) },
    { name: "dia_danh", label: "Địa danh", text: document.place },
    { name: "ngay", label: "Ngày, tháng, năm", text: documentDate(document.date) },
    { name: "ten_loai", label: "Tên loại văn bản", text: document.kind },
    { name: "trich_yeu", label: "Trích yếu", text: document.subject },
    { name: "kinh_gui", label: "Kính gửi", text: (document.addressees ?? []).join("; ") },
    { name: "can_cu", label: "Căn cứ", text: (document.basis ?? []).join(";\n") },
    { name: "noi_dung", label: "Toàn bộ phần lời", text: body },
    { name: "chuc_vu_ky", label: "Chức vụ người ký", text: signature?.lines.join("\n") ?? "" },
    { name: "nguoi_ky", label: "Họ tên người ký", text: signature?.name ?? "" },
    { name: "noi_nhan", label: "Nơi nhận", text: document.recipients.map((one) => `- ${one};`).join("\n") },
  ]
}

/** Every field that an office's own file for the paper may name: the paper's parts, its passages, its figures. */
export function paperFields(made: MadePaper): PaperField[] {
  return [
    ...ofDocument(made.live),
    ...made.passages.map((passage) => ({
      name: `doan.${passage.id}`,
      label: `Đoạn: ${passage.title}`,
      text: plainFill(passage.written ?? passage.composed, made.book),
    })),
    ...made.book.all().map(({ id, label, text }) => ({ name: id, label, text })),
  ]
}

export function fieldValues(fields: readonly PaperField[]): Record<string, string> {
  return Object.fromEntries(fields.map(({ name, text }) => [name, text]))
}
