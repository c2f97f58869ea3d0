import { PhocapError } from "@phocap/core"

const byHand = "Hoặc chép chữ của văn bản rồi dán vào ô bên dưới, hoặc nhập nhiệm vụ bằng tay."

/** What can be wrong with a document that one wants read: [what happened, what to do, HTTP status]. */
const catalogue = {
  "document-empty": ["Tệp rỗng, không có chữ nào.", `Kiểm tra lại tệp đã chọn. ${byHand}`],
  "document-format": [
    "Không nhận ra định dạng của tệp: chỉ đọc được Word (.docx), PDF có chữ và văn bản (.txt).",
    `Mở tệp bằng Word, chọn Lưu thành (Save As) kiểu .docx rồi gửi lại. ${byHand}`,
  ],
  "document-old-word": [
    "Tệp Word đời cũ (.doc) chưa đọc được.",
    `Mở tệp bằng Word, chọn Lưu thành (Save As) kiểu .docx rồi gửi lại. ${byHand}`,
  ],
  "document-scanned": [
    "Tệp PDF chỉ có ảnh chụp trang giấy, không có chữ để đọc.",
    `Gửi bản Word của văn bản, hoặc bản PDF ký số (chọn được chữ). ${byHand}`,
  ],
  "document-password": [
    "Tệp được bảo vệ bằng mật khẩu nên không đọc được.",
    `Mở tệp, bỏ mật khẩu, lưu lại rồi gửi. ${byHand}`,
  ],
  "document-damaged": ["Tệp bị hỏng hoặc bị cắt cụt, không mở được.", `Xin lại tệp từ nơi gửi. ${byHand}`],
  "document-too-large": [
    "Văn bản dài quá mức đọc được (trên 2 triệu chữ cái hoặc 500 trang).",
    `Tách phần giao nhiệm vụ ra tệp riêng rồi gửi. ${byHand}`,
    413,
  ],
} as const satisfies Record<string, readonly [string, string, number?]>

export type DocumentErrorCode = keyof typeof catalogue

export function documentError(code: DocumentErrorCode): PhocapError {
  const [message, remedy, status]: readonly [string, string, number?] = catalogue[code]
  return new PhocapError(code, message, remedy, status ?? 422)
}

/** The same trouble as the reader of zips and XML words it for workbooks, in the words for documents. */
export function asDocumentError(error: unknown): unknown {
  if (!(error instanceof PhocapError) || !error.code.startsWith("spreadsheet-")) return error
  if (error.code === "spreadsheet-password") return documentError("document-password")
  if (/bomb|too-|large/.test(error.code)) return documentError("document-too-large")
  return documentError("document-damaged")
}
