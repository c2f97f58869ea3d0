import { PhocapError } from "@phocap/core"
import { signDaily, verifyAll } from "../platform/ledger/index.ts"
import { compareSeals } from "../standards/index.ts"
import { type DataPlace, openContext } from "./open-context.ts"

const number = (value: number) => value.toLocaleString("vi-VN")

/**
 * `phocap ledger verify`: works every chain through from its beginning, compares every record and every seal with it and names
 * the first thing of each unit that was altered; works the tables of sealed rounds out again; exit code 1 when there is any.
 */
export async function verifyLedgers(options: DataPlace & { unit?: string; json: boolean }): Promise<void> {
  const context = await openContext(options)
  try {
    const trusted = context.signing?.trusted ?? new Set<string>()
    let units = 0
    let entries = 0
    let altered = 0
    for await (const found of verifyAll(context.database, trusted, options.unit)) {
      const { unitCode, provinceCode, verification } = found
      if (options.json) console.log(JSON.stringify(found))
      if (unitCode !== null) units++
      if (verification.sound) {
        entries += verification.entries
        continue
      }
      altered++
      const where = unitCode === null ? `Tỉnh ${provinceCode}` : `Đơn vị ${unitCode}`
      if (!options.json) console.log(`${where}: ${verification.alteration.message}`)
    }
    for await (const found of compareSeals(context, options.unit)) {
      if (options.json) console.log(JSON.stringify({ seal: found }))
      const { unitCode, year, comparable, differs } = found
      if (!comparable && !options.json) {
        console.log(
          `Đơn vị ${unitCode}: số liệu năm ${year} được khóa theo luật, biểu khác bản đang dùng nên không tính lại.`,
        )
      }
      if (differs.length === 0) continue
      altered++
      if (!options.json) {
        console.log(`Đơn vị ${unitCode}: tính lại năm ${year} đã khóa thì khác ở ${differs.join(", ")}.`)
      }
    }
    if (!options.json) {
      console.log(
        altered === 0
          ? `Nguyên vẹn: ${number(units)} đơn vị, ${number(entries)} mục lịch sử, mọi phiếu và dấu khóa sổ khớp với lịch sử.`
          : `Có ${number(altered)} chỗ không còn như lúc ghi.`,
      )
    }
    if (altered > 0) process.exitCode = 1
  } finally {
    await context.close()
  }
}

/** `phocap ledger sign`: signs how far every unit's chain has come, unless that was done today. */
export async function signLedgers(options: DataPlace): Promise<void> {
  const context = await openContext(options)
  try {
    if (context.signing === undefined) {
      throw new PhocapError(
        "key.missing",
        "Không có chỗ giữ khóa ký lịch sử.",
        "Đặt PHOCAP_LEDGER_KEY, hoặc cho phép ghi vào thư mục dữ liệu.",
        500,
      )
    }
    const provinces = await signDaily(context.database, context.signing, context.now())
    const said = provinces.length === 0 ? "Không có gì mới để ký hôm nay" : `Đã ký: ${provinces.join(", ")}`
    console.log(`${said}. Khóa công khai: ${context.signing.publicKey}`)
  } finally {
    await context.close()
  }
}
