import { writeFile } from "node:fs/promises"
import { PhocapError } from "@phocap/core"
import { call, openApi } from "./call.ts"
import { callerPath } from "./call-path.ts"
import { type DataPlace, openContext } from "./open-context.ts"

/** `phocap export`: the round as the ministry's workbook; the ending of the name chooses .xlsx or .xls. */
export async function exportRound(
  path: string,
  options: DataPlace & { unit: string; year: number; purpose: string },
): Promise<void> {
  const format = path.toLowerCase().split(".").at(-1)
  if (format !== "xlsx" && format !== "xls") {
    throw new PhocapError(
      "export.format",
      "Tên tệp phải có đuôi .xlsx hoặc .xls.",
      "Ví dụ: phocap export so-lieu.xlsx",
    )
  }
  const context = await openContext(options)
  const api = await openApi(context)
  try {
    const url = `/api/units/${options.unit}/rounds/${options.year}/workbook.${format}?purpose=${encodeURIComponent(options.purpose)}`
    await writeFile(callerPath(path), await call(api, { method: "GET", url }))
    console.log(`Đã ghi ${path}.`)
  } finally {
    await api.close()
    await context.close()
  }
}
