import { PhocapError } from "@phocap/core"

const saveAgain =
  "Mở tệp bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx) rồi tải lên tệp mới."
const split = "Chia tệp thành nhiều tệp nhỏ hơn (ví dụ mỗi thôn một tệp) rồi tải lên từng tệp."

/** What can be wrong with a spreadsheet file: [what happened, what to do, HTTP status]. `%` takes the detail. */
const catalogue = {
  "spreadsheet-empty": ["Tệp rỗng, không có dữ liệu.", "Kiểm tra lại tệp đã chọn rồi tải lên lại."],
  "spreadsheet-unknown-format": [
    "Không nhận ra định dạng của tệp: đây không phải tệp Excel (.xlsx, .xls) hay CSV.",
    saveAgain,
  ],
  "spreadsheet-unsupported": ["Tệp có định dạng % mà hệ thống chưa đọc được.", saveAgain],
  "spreadsheet-truncated": [
    "Tệp bị thiếu phần cuối (tải xuống hoặc sao chép chưa xong).",
    "Tải hoặc sao chép lại tệp gốc; nếu Excel mở được, lưu lại thành .xlsx rồi tải lên.",
  ],
  "spreadsheet-damaged": ["Tệp bị hỏng: %.", saveAgain],
  "spreadsheet-password": [
    "Tệp được bảo vệ bằng mật khẩu nên không đọc được.",
    "Mở tệp bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc), lưu lại rồi tải lên.",
  ],
  "spreadsheet-too-large": ["Tệp quá lớn (%).", split, 413],
  "spreadsheet-bomb": [
    "Tệp nén chứa dữ liệu phình ra bất thường (%), hệ thống từ chối mở để tránh treo máy.",
    "Nếu đây là tệp thật, xóa các dòng, cột trống có định dạng ở cuối bảng rồi lưu lại.",
    413,
  ],
  "spreadsheet-too-many-entries": ["Tệp chứa quá nhiều phần bên trong (%).", saveAgain, 413],
  "spreadsheet-too-many-rows": ["Bảng có quá nhiều dòng (giới hạn %).", split, 413],
  "spreadsheet-too-many-columns": [
    "Bảng có dữ liệu ở cột quá xa bên phải (%).",
    "Xóa các cột thừa bên phải bảng, lưu lại rồi tải lên.",
    413,
  ],
  "spreadsheet-cell-too-long": [
    "Có ô chứa quá nhiều chữ (%).",
    "Rút ngắn nội dung ô đó, lưu lại rồi tải lên.",
    413,
  ],
  "spreadsheet-unsafe-entry": [
    "Tệp chứa đường dẫn không an toàn bên trong, có thể đã bị sửa với ý xấu.",
    "Không mở tệp này; xin lại tệp từ nơi gửi.",
  ],
  "spreadsheet-forbidden-xml": [
    "Tệp chứa khai báo XML bị cấm (DOCTYPE hoặc thực thể), có thể đã bị sửa với ý xấu.",
    "Không mở tệp này; xin lại tệp từ nơi gửi.",
  ],
  "spreadsheet-no-sheet": ["Tệp không có trang tính %.", "Đổi tên trang tính cho đúng hoặc chọn tệp khác."],
  "spreadsheet-no-table": [
    "Tệp thực ra là một trang web (HTML) và không chứa bảng nào.",
    "Tải lại báo cáo từ hệ thống gốc (có thể phiên đăng nhập đã hết), hoặc lưu lại thành .xlsx.",
  ],
  "spreadsheet-bad-sheet-name": [
    "Tên trang tính không hợp lệ: %.",
    "Dùng tên 1–31 ký tự, không trùng, không có các ký tự [ ] : * ? / \\.",
  ],
  "spreadsheet-bad-value": ["Không ghi được ô %.", "Báo cho người quản trị kèm tên tệp đang xuất."],
} as const satisfies Record<string, readonly [string, string, number?]>

export type SpreadsheetErrorCode = keyof typeof catalogue

/** The error of a code, its `%` replaced by `detail`. */
export function spreadsheetError(code: SpreadsheetErrorCode, detail = ""): PhocapError {
  const [message, remedy, status]: readonly [string, string, number?] = catalogue[code]
  return new PhocapError(
    code,
    message.replace("%", () => detail),
    remedy,
    status ?? 400,
  )
}
