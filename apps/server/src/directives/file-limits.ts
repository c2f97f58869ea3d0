import type { FileLimit } from "../platform/http/take-file.ts"

/** Plans are held in memory while they are read. */
export const planLimit: FileLimit = {
  megabytes: 20,
  remedy: "Gửi bản Word hoặc PDF có chữ (thường dưới 2 MB), tách tệp, hoặc dán phần giao nhiệm vụ vào ô.",
}

export const evidenceLimit: FileLimit = {
  megabytes: 20,
  remedy: "Tách tệp, giảm cỡ ảnh, hoặc ghi đường dẫn tới nơi lưu tệp.",
}
