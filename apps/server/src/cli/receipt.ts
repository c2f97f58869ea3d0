import { readFile, writeFile } from "node:fs/promises"
import { PhocapError } from "@phocap/core"
import {
  canonicalJson,
  type GroupReceipt,
  isGroupReceipt,
  isReceipt,
  type Receipt,
  verifyReceipt,
} from "@phocap/engine"
import { getUnit } from "../platform/population/find-unit.ts"
import { freshReceipt, receiptOfUnit } from "../standards/index.ts"
import { callerPath } from "./call-path.ts"
import { type DataPlace, openContext } from "./open-context.ts"

/** Writes the receipt of the verdicts of a unit. */
export async function writeReceipt(
  path: string,
  options: DataPlace & { unit: string; year: number },
): Promise<void> {
  const context = await openContext(options)
  try {
    const unit = await getUnit(context.database, options.unit, options.year)
    const receipt = await receiptOfUnit(context, unit, options.year)
    await writeFile(callerPath(path), `${canonicalJson(receipt)}\n`)
    console.log(`Đã ghi biên nhận ${receipt.hash.slice(0, 12)}… vào ${path}.`)
  } finally {
    await context.close()
  }
}

/** A receipt from a file. Throws `receipt.file`, `receipt.format`. */
export async function readReceipt(path: string): Promise<Receipt | GroupReceipt> {
  const text = await readFile(callerPath(path), "utf8").catch(() => {
    throw new PhocapError("receipt.file", `Không đọc được tệp ${path}.`, "Kiểm tra đường dẫn.")
  })
  try {
    const value: unknown = JSON.parse(text)
    if (isReceipt(value) || isGroupReceipt(value)) return value
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
  let fresh: Receipt | GroupReceipt | null = null
  if (options.replay) {
    const context = await openContext(options)
    try {
      const { year } = receipt
      const unit = await getUnit(context.database, receipt.unit.code, year)
      // Of a commune from its people, not from what was kept when its round was sealed.
      fresh =
        unit.level === 3
          ? freshReceipt(context, await context.populations.communeOf(unit, year))
          : await receiptOfUnit(context, unit, year)
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
