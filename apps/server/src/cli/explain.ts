import { PhocapError } from "@phocap/core"

/** Says on the terminal what went wrong and what to do; a stack only for what nobody foresaw. */
export function explain(error: unknown): void {
  if (error instanceof PhocapError) {
    console.error(error.message)
    if (error.remedy !== "") console.error(error.remedy)
    return
  }
  console.error("Có lỗi ngoài dự kiến, chưa có gì được ghi thêm.")
  console.error(error)
}
