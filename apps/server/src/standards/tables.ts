import { getTable, getTableFile, getTablesFile, listTables } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { writeOfficialForms } from "@phocap/documents"
import { writeAudit } from "../platform/auth/audit.ts"
import { operation } from "../platform/http/operation.ts"
import { sendFile } from "../platform/http/send-file.ts"
import { getUnit } from "../platform/population/find-unit.ts"
import { formsFor, makeSheet } from "./make-sheet.ts"

/** Figures name nobody: why they are printed goes without saying. */
const figuresPurpose = "In, nộp biểu thống kê"

/** Throws `export.purpose` where people are taken out and it is not said what for. */
function getPurpose(purpose: string | undefined): string {
  if (purpose !== undefined) return purpose
  throw new PhocapError(
    "export.purpose",
    "Sổ theo dõi có thông tin của từng người nên cần ghi mục đích tải.",
    "Ghi mục đích rồi tải lại.",
    422,
    { purpose: "Ghi mục đích lấy dữ liệu ra." },
  )
}

export const listTablesOperation = operation(listTables, async (context, { params }) => {
  const unit = await getUnit(context.database, params.unit, params.year)
  const hamlets = unit.level === 3 ? (await context.populations.communeOf(unit, params.year)).hamlets : []
  return {
    tables: formsFor(context, unit, params.year).map(
      ({ code, name, programme, group, confidence, units }) => ({
        code,
        name,
        programme,
        group,
        confidence,
        units,
      }),
    ),
    hamlets: [...hamlets],
  }
})

export const getTableOperation = operation(getTable, async (context, { params, query }) => {
  const made = await makeSheet(context, params.unit, params.year, params.code, query.hamlet)
  return {
    sheet: made.sheet,
    unverified: made.form.unverified,
    confidence: made.form.confidence,
    dataVersion: made.dataVersion,
  }
})

export const getTableFileOperation = operation(
  getTableFile,
  async (context, { params, query, place, reply }) => {
    const made = await makeSheet(context, params.unit, params.year, params.code, query.hamlet)
    const purpose = made.form.group === "book" ? getPurpose(query.purpose) : figuresPurpose
    await writeAudit(context, { kind: "export", place, subject: `Tệp biểu ${params.code}`, purpose })
    const name = made.form.file.replace("{year}", String(params.year))
    return sendFile(reply, `${name}.xlsx`, await writeOfficialForms([made.sheet]))
  },
)

export const getTablesFileOperation = operation(getTablesFile, async (context, { params, place, reply }) => {
  const unit = await getUnit(context.database, params.unit, params.year)
  const sheets = []
  // Books hold people, not figures: each is taken out by itself, for a purpose.
  for (const form of formsFor(context, unit, params.year).filter((one) => one.group !== "book")) {
    sheets.push((await makeSheet(context, params.unit, params.year, form.code)).sheet)
  }
  const subject = `Tệp ${sheets.length} biểu thống kê`
  await writeAudit(context, { kind: "export", place, subject, purpose: figuresPurpose })
  return sendFile(reply, `Bieu_thong_ke_${unit.name}_${params.year}.xlsx`, await writeOfficialForms(sheets))
})
