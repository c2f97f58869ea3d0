import { readFile, writeFile } from "node:fs/promises"
import { PhocapError } from "@phocap/core"
import { canonicalJson, isReceipt, type Receipt, verifyReceipt } from "@phocap/engine"
import { freshReceipt, receiptOf } from "../standards/index.ts"
import { callerPath } from "./call-path.ts"
import { type DataPlace, openContext } from "./open-context.ts"

/** Writes the receipt of a commune's verdicts. */
export async function writeReceipt(
  path: string,
  options: DataPlace & { unit: string; year: number },
): Promise<void> {
  const context = await openContext(options)
  try {
    const receipt = receiptOf(context, await context.populations.commune(options.unit, options.year))
    await writeFile(callerPath(path), `${canonicalJson(receipt)}\n`)
    console.log(`Đã ghi biên nhận ${receipt.hash.slice(0, 12)}… vào ${path}.`)
  } finally {
    await context.close()
  }
}

/** A receipt from a file. Throws `receipt.file`, `receipt.format`. */
export async function readReceipt(path: string): Promise<Receipt> {
  const text = await readFile(callerPath(path), "utf8").catch(() => {
    throw new PhocapError("receipt.file", `Không đọc được tệp ${path}.`, "Kiểm tra đường dẫn.")
  })
  try {
    const value: unknown = JSON.parse(text)
    if (isReceipt(value)) return value
  } catch {
    // Falls through: text that is no JSON is no receipt either.
  }
  throw new PhocapError(
    "receipt.format",
    `${path} không phải biên nhận của Phocap.`,
    "Chọn tệp .json đã tải từ mục Đạt chuẩn.",
  )
}

/** Checks a receipt, and with `--replay` works it out again from the record; exit code 1 when it does not hold. */
export async function verifyReceiptFile(
  path: string,
  options: DataPlace & { replay: boolean },
): Promise<void> {
  const receipt = await readReceipt(path)
  let fresh: Receipt | null = null
  if (options.replay) {
    const context = await openContext(options)
    try {
      fresh = freshReceipt(context, await context.populations.commune(receipt.unit.code, receipt.year))
    } finally {
      await context.close()
    }
  }
  const check = verifyReceipt(receipt, fresh)
  console.log(check.intact ? "Biên nhận còn nguyên." : "Biên nhận đã bị sửa.")
  if (check.replayed === true) console.log("Tính lại từ dữ liệu: giống từng byte.")
  if (check.replayed === false) console.log(`Tính lại từ dữ liệu: khác ở ${check.differences.join(", ")}.`)
  if (!check.intact || check.replayed === false) process.exitCode = 1
}
