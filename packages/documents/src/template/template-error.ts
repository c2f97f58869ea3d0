import { PhocapError } from "@phocap/core"

const save = "Mở tệp bằng Word, chọn Lưu thành, kiểu Word Document (.docx), rồi gửi lại."

/** What can be wrong with an office's own Word file: what happened, and what to do. */
const catalogue = {
  "template.file": [
    "Không đọc được tệp mẫu này.",
    "Mẫu phải là tệp Word .docx, mỗi trường viết liền trong ngoặc { }, ví dụ {trich_yeu}. Mở lại bằng Word, sửa rồi gửi lại.",
  ],
  "template.empty": ["Tệp mẫu rỗng, không có gì bên trong.", "Kiểm tra lại tệp đã chọn rồi gửi lại."],
  "template.old-word": ["Đây là tệp Word đời cũ (.doc), dù tên có ghi .docx.", save],
  "template.password": ["Tệp mẫu có mật khẩu nên không đọc được.", "Bỏ mật khẩu, lưu lại rồi gửi."],
  "template.not-word": ["Tệp này không phải tệp Word.", save],
  "template.damaged": ["Tệp mẫu bị hỏng hoặc bị cắt cụt, không mở được.", save],
  "template.macro": ["Tệp mẫu có macro (chương trình chạy khi mở tệp), không được nhận.", save],
  "template.outer": [
    "Tệp mẫu lấy nội dung từ nơi khác mỗi khi mở (mẫu gắn kèm hoặc đối tượng liên kết), không được nhận.",
    "Bỏ mẫu gắn kèm, đối tượng liên kết trong Word, lưu lại rồi gửi.",
  ],
} as const satisfies Record<string, readonly [string, string]>

export type TemplateErrorCode = keyof typeof catalogue

export function templateError(code: TemplateErrorCode): PhocapError {
  const [message, remedy] = catalogue[code]
  return new PhocapError(code, message, remedy, 422)
}

/** A brace that opens or closes no field, with the words around it. */
export function braceError(around: string): PhocapError {
  return new PhocapError(
    "template.braces",
    `Mẫu có dấu ngoặc { } lẻ ở: “${around}”.`,
    "Mỗi trường cần đủ một dấu { và một dấu } trong cùng một đoạn. Sửa trong Word rồi gửi lại.",
    422,
  )
}
