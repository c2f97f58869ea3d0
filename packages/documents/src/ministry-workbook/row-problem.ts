/** Something about a row that a person must know: an error keeps the row out, a warning does not. */
export interface RowProblem {
  /** As shown by Excel. */
  readonly row: number
  /** Letter of the column to look at. */
  readonly column: string
  readonly columnLabel: string
  readonly level: "error" | "warning"
  readonly code: ProblemCode
  /** What is wrong. */
  readonly message: string
  /** What to do. */
  readonly remedy: string
  /** What stands in the cell. */
  readonly value: string
  /** Other columns the problem is about. */
  readonly others?: readonly string[]
}

type Text = readonly [level: RowProblem["level"], message: string, remedy: string]

const retype = "Nhập lại giá trị vào ô (định dạng ô là Văn bản/Text), rồi nhập tệp lại."

/** `%` takes the detail. */
const catalogue = {
  "name-missing": ["error", "Thiếu tên.", "Ghi họ đệm vào cột C, tên vào cột D."],
  "family-name-missing": ["warning", "Thiếu họ đệm.", "Ghi họ đệm vào cột C nếu người này có họ."],
  "name-split": [
    "warning",
    "Họ và tên nằm chung một ô, đã tách thành %.",
    "Xem lại cách tách họ đệm và tên.",
  ],
  "birth-year-missing": ["error", "Thiếu năm sinh.", "Ghi năm sinh bốn chữ số vào cột G, ví dụ 2018."],
  "birth-year-invalid": [
    "error",
    "Năm sinh không hợp lệ: phải từ 1900 đến năm điều tra %.",
    "Ghi lại năm sinh bốn chữ số.",
  ],
  "birth-date-invalid": ["error", "Ngày, tháng sinh sai: %.", "Sửa cột E (ngày 1–31) và cột F (tháng 1–12)."],
  "birth-date-conflict": [
    "error",
    "Ô ghi cả ngày tháng năm sinh (%) nhưng không khớp với cột tháng, năm bên cạnh.",
    "Ghi ngày, tháng, năm vào ba cột E, F, G.",
  ],
  "birth-in-one-cell": [
    "warning",
    "Cả ngày tháng năm sinh nằm trong một ô, hiểu là %.",
    "Xem lại; nên ghi ngày, tháng, năm vào ba cột E, F, G.",
  ],
  "two-digit-year": ["warning", "Năm ghi hai chữ số, hiểu là %.", "Xem lại; nên ghi đủ bốn chữ số."],
  "number-as-date": [
    "warning",
    "Ô bị Excel hiển thị thành ngày, hiểu là số %.",
    "Đổi định dạng ô về Chung/General.",
  ],
  "word-unknown": ["error", "Không hiểu “%” ở cột này.", "Dùng một trong các cách ghi sau: "],
  "mark-unknown": [
    "error",
    "Không hiểu “%”; cột này chỉ đánh dấu x hoặc để trống.",
    "Ghi x nếu có, để trống nếu không.",
  ],
  "number-invalid": ["error", "“%” không phải số phù hợp với cột này.", "Chỉ ghi số trong khoảng: "],
  "year-unread": ["error", "Không hiểu năm học “%”.", "Ghi năm học dạng 2024-2025."],
  "year-pair": ["error", "Năm học “%” không phải hai năm liền nhau.", "Ghi năm học dạng 2024-2025."],
  "year-future": [
    "error",
    "Năm học % chưa kết thúc hoặc chưa bắt đầu vào thời điểm điều tra.",
    "Kiểm tra tệp có đúng năm điều tra không, rồi sửa năm học.",
  ],
  "year-single": [
    "warning",
    "Chỉ ghi một năm, hiểu là năm học kết thúc trong năm đó: %.",
    "Nên ghi đủ dạng 2024-2025.",
  ],
  "text-too-long": [
    "error",
    "Nội dung quá dài (tối đa % ký tự).",
    "Rút ngắn nội dung; phần dài ghi vào sổ riêng.",
  ],
  "date-in-text": [
    "error",
    "Excel đã đổi nội dung ô thành ngày %.",
    `Chọn cột, đặt định dạng Văn bản/Text. ${retype}`,
  ],
  "cell-error": ["error", "Ô đang báo lỗi %.", retype],
  "formula-empty": [
    "error",
    "Ô có công thức nhưng tệp không lưu kết quả.",
    "Mở tệp bằng Excel để tính lại rồi lưu, hoặc dán giá trị thay công thức.",
  ],
  "formula-used": ["warning", "Ô có công thức, đã lấy kết quả “%”.", "Xem kết quả có đúng không."],
  "phone-zero": ["warning", "Số điện thoại mất số 0 đầu, hiểu là %.", "Xem lại số điện thoại."],
  "relation-unknown": [
    "warning",
    "Quan hệ với chủ hộ “%” không có trong danh mục, giữ nguyên như đã ghi.",
    "Dùng: Chủ hộ, Vợ/Chồng, Con, Cha/Mẹ, Ông/Bà, Anh/Chị/Em, Khác.",
  ],
  "identity-odd": ["warning", "%", "Xem lại trên giấy khai sinh hoặc thẻ căn cước."],
  "school-unknown": [
    "error",
    "Mã trường “%” không có trong danh mục trường.",
    "Sửa mã trường theo sheet MaTruong, hoặc thêm trường vào danh mục trước khi nhập.",
  ],
  "school-missing": [
    "warning",
    "Đang học % nhưng thiếu mã trường.",
    "Ghi mã trường vào cột V theo sheet MaTruong.",
  ],
  "class-without-grade": ["warning", "Có lớp “%” nhưng thiếu khối học.", "Ghi khối học vào cột R."],
  "age-grade": ["warning", "Tuổi lệch khối: %.", "Xem lại năm sinh và khối học."],
  "studying-and-left": [
    "error",
    "Vừa đang học vừa %.",
    "Nếu đang học thì xóa các cột học xong, bỏ học; nếu đã thôi thì xóa khối, lớp, trường.",
  ],
  "studying-and-left-undated": [
    "warning",
    "Vừa đang học vừa %, không ghi năm.",
    "Ghi năm học vào cột bên cạnh, hoặc xóa một trong hai.",
  ],
  "study-unknown": [
    "warning",
    "Trẻ % tuổi chưa xác định tình trạng học.",
    "Ghi khối học, hoặc bậc tốt nghiệp, hoặc lớp bỏ học; chưa đi học thì ghi CRL ở cột R.",
  ],
  "never-contradicted": [
    "warning",
    "Trước đây ghi là chưa đi học, nay tệp có khối học: sẽ bỏ ghi nhận chưa đi học.",
    "Xem lại nếu không đúng.",
  ],
  "literacy-unknown": [
    "warning",
    "Người % tuổi chưa phân loại biết chữ (hết lớp 3? hết lớp 5?).",
    "Ghi bậc tốt nghiệp, hoặc lớp học xong, hoặc lớp bỏ học, hoặc lớp xóa mù chữ đã hoàn thành.",
  ],
  "hamlet-missing": ["warning", "Thiếu thôn, tổ.", "Ghi thôn, tổ vào cột A hoặc đầu cột Địa chỉ."],
  "head-name-missing": ["warning", "Thiếu họ tên chủ hộ.", "Ghi họ tên chủ hộ vào cột L, M."],
  "form-number-missing": ["warning", "Thiếu số phiếu.", "Ghi số phiếu của hộ vào cột O."],
  "household-differs": [
    "warning",
    "Khác với % của cùng số phiếu, đã lấy theo dòng đầu.",
    "Ghi thống nhất cho mọi người trong hộ.",
  ],
  "form-number-reused": [
    "error",
    "Số phiếu bị trùng trong thôn: %.",
    "Đánh lại số phiếu cho một trong hai hộ, hoặc sửa tên chủ hộ cho thống nhất.",
  ],
  "household-unclear": [
    "error",
    "Không rõ hộ nào: nhiều hộ đã lưu có số phiếu này (%).",
    "Ghi thôn, tổ vào cột A để phân biệt.",
  ],
  "head-changed": [
    "warning",
    "Chủ hộ khác với dữ liệu đã lưu (%).",
    "Xem lại: nếu là hộ khác thì đổi số phiếu.",
  ],
  "head-none": ["warning", "Phiếu không có chủ hộ.", "Ghi “Chủ hộ” ở cột AV cho một người trong phiếu."],
  "head-many": ["warning", "Phiếu có nhiều hơn một chủ hộ: dòng %.", "Chỉ để một người là chủ hộ."],
  "duplicate-row": ["error", "Trùng với dòng % (cùng hộ, họ tên, ngày sinh).", "Xóa bớt một dòng."],
  "duplicate-person": [
    "warning",
    "Trùng họ tên, ngày sinh và thôn với dòng %, ở phiếu khác.",
    "Xem có phải một người ghi hai lần không.",
  ],
  "same-stored-person": [
    "error",
    "Ứng với cùng một người đã lưu như dòng %.",
    "Xem lại hai dòng; xóa bớt hoặc sửa ngày sinh cho đúng.",
  ],
  "encoding-doubtful": [
    "warning",
    "Chữ “%” có vẻ gõ bằng phông cũ (TCVN3, VNI) nhưng không chắc, giữ nguyên.",
    "Chuyển cả cột sang Unicode (ví dụ bằng Unikey Toolkit) rồi nhập lại.",
  ],
} as const satisfies Record<string, Text>

export type ProblemCode = keyof typeof catalogue

/** Level, message and remedy of a code, the detail put in; `list` is appended to the remedy. */
export function problemText(
  code: ProblemCode,
  detail = "",
  list = "",
): Pick<RowProblem, "level" | "code" | "message" | "remedy"> {
  const [level, message, remedy]: Text = catalogue[code]
  return { level, code, message: message.replace("%", () => detail), remedy: remedy + list }
}
