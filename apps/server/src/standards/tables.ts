import { getTable, getTableFile, getTablesFile, listTables } from "@phocap/contract"
import { writeOfficialForms } from "@phocap/documents"
import { operation } from "../platform/http/operation.ts"
import { sendFile } from "../platform/http/send-file.ts"
import { getUnit } from "../platform/population/find-unit.ts"
import { formsFor, makeSheet } from "./make-sheet.ts"

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

export const getTableFileOperation = operation(getTableFile, async (context, { params, query, reply }) => {
  const made = await makeSheet(context, params.unit, params.year, params.code, query.hamlet)
  const name = made.form.file.replace("{year}", String(params.year))
  return sendFile(reply, `${name}.xlsx`, await writeOfficialForms([made.sheet]))
})

export const getTablesFileOperation = operation(getTablesFile, async (context, { params, reply }) => {
  const unit = await getUnit(context.database, params.unit, params.year)
  const sheets = []
  for (const form of formsFor(context, unit, params.year)) {
    sheets.push((await makeSheet(context, params.unit, params.year, form.code)).sheet)
  }
  return sendFile(reply, `Bieu_thong_ke_${unit.name}_${params.year}.xlsx`, await writeOfficialForms(sheets))
})
