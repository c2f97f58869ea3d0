import { readFile } from "node:fs/promises"
import { basename } from "node:path"
import type { ImportSummary } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { call, fileForm, openApi } from "./call.ts"
import { callerPath } from "./call-path.ts"
import { type DataPlace, openContext } from "./open-context.ts"

const number = (value: number) => value.toLocaleString("vi-VN")

function say(summary: ImportSummary): void {
  console.log(`${summary.fileName}: ${number(summary.rows)} dòng`)
  console.log(
    `  thêm ${number(summary.added)}, sửa ${number(summary.changed)}, giữ nguyên ${number(summary.unchanged)}`,
  )
  console.log(
    `  không nhận ${number(summary.rejected)}; có trong sổ mà không có trong tệp ${number(summary.absent)} (giữ nguyên)`,
  )
  for (const kind of summary.problemKinds) {
    console.log(`  ${kind.level === "error" ? "lỗi" : "lưu ý"}: ${kind.message} (${number(kind.count)})`)
  }
}

/** `phocap import`: says what the workbook would do; with `--accept` writes it, unless a row is rejected. */
export async function importFile(
  path: string,
  options: DataPlace & { unit: string; year: number; accept: boolean },
): Promise<void> {
  const content = await readFile(callerPath(path)).catch(() => {
    throw new PhocapError("import.path", `Không đọc được tệp ${path}.`, "Kiểm tra đường dẫn.")
  })
  const context = await openContext(options)
  const api = await openApi(context)
  try {
    const base = `/api/units/${options.unit}/rounds/${options.year}/imports`
    const read = await call(api, { method: "POST", url: base, ...fileForm(basename(path), content) })
    const summary = JSON.parse(read.toString()) as ImportSummary
    say(summary)
    if (options.accept && summary.rejected === 0) {
      await call(api, { method: "POST", url: `${base}/${summary.id}/accept`, payload: {} })
      console.log("Đã ghi.")
      return
    }
    await call(api, { method: "DELETE", url: `${base}/${summary.id}` })
    if (options.accept) {
      console.log(
        "Chưa ghi gì: còn dòng lỗi. Sửa tệp rồi nhập lại, hoặc nhập bằng màn hình để bỏ qua dòng lỗi.",
      )
      process.exitCode = 1
    } else console.log("Mới xem trước, chưa ghi gì. Thêm --accept để ghi.")
  } finally {
    await api.close()
    await context.close()
  }
}
