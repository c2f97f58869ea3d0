import type { FileProblem, FileProblemCode } from "./plan-item.ts"

type Text = readonly [level: FileProblem["level"], message: string, remedy: string]

const catalogue: Readonly<Record<FileProblemCode, Text>> = {
  "layout-unknown": [
    "error",
    "Trang tính không phải mẫu nhập liệu của Bộ (không thấy hàng tiêu đề Họ đệm, Tên, Ngày sinh… ở cột C, D, E).",
    "Chọn đúng tệp MauNhapLieu và trang tính DuLieu; không xóa bốn hàng tiêu đề.",
  ],
  "layout-shifted": [
    "error",
    "Các cột bị lệch so với mẫu của Bộ: %.",
    "Dùng lại mẫu gốc, không thêm hay xóa cột (kể cả cột ẩn T, U, AA), rồi dán dữ liệu vào.",
  ],
  "no-rows": [
    "error",
    "Trang tính không có dòng dữ liệu nào dưới hàng tiêu đề.",
    "Kiểm tra lại tệp đã chọn.",
  ],
  "other-year": [
    "error",
    "Tệp ghi năm điều tra %.",
    "Chọn đúng tệp, hoặc mở đúng đợt điều tra rồi nhập lại. Nếu chỉ ghi nhầm ở sheet THONG_TIN thì sửa lại.",
  ],
  "other-commune": [
    "error",
    "Tệp của đơn vị khác: %.",
    "Chọn đúng tệp của xã, phường mình. Nếu chỉ ghi nhầm ở sheet THONG_TIN thì sửa lại.",
  ],
  "future-years": [
    "warning",
    "% dòng có năm học sau đợt điều tra: có thể tệp trộn nhiều năm điều tra.",
    "Kiểm tra tệp có đúng năm không trước khi nhập.",
  ],
  "encoding-converted": [
    "warning",
    "Chữ gõ bằng phông cũ đã được đổi sang Unicode: %.",
    "Xem vài dòng trong bản xem trước để chắc chữ đổi đúng.",
  ],
  "encoding-ambiguous": [
    "warning",
    "Có chữ gõ bằng phông cũ nhưng không rõ loại nào, giữ nguyên: %.",
    "Chuyển các cột đó sang Unicode (ví dụ bằng Unikey Toolkit) rồi nhập lại.",
  ],
  "encoding-late": [
    "warning",
    "Ở phần sau của tệp có chữ gõ bằng phông cũ, giữ nguyên: %.",
    "Chuyển các dòng đó sang Unicode (ví dụ bằng Unikey Toolkit) rồi nhập lại.",
  ],
}

/** A problem of the file as a whole; `%` of its text takes the detail. */
export function fileProblem(code: FileProblemCode, detail = ""): FileProblem {
  const [level, message, remedy] = catalogue[code]
  return { level, code, message: message.replace("%", () => detail), remedy }
}
