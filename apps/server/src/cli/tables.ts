import { writeFile } from "node:fs/promises"
import { writeOfficialForms } from "@phocap/documents"
import { getUnit } from "../platform/population/find-unit.ts"
import { formsFor, makeSheet } from "../standards/index.ts"
import { callerPath } from "./call-path.ts"
import { type DataPlace, openContext } from "./open-context.ts"

/** Writes one official table, or all of a unit and round, to an .xlsx file. */
export async function writeTables(
  path: string,
  options: DataPlace & { unit: string; year: number; code?: string; hamlet?: string },
): Promise<void> {
  const context = await openContext(options)
  try {
    const unit = await getUnit(context.database, options.unit, options.year)
    const codes =
      options.code === undefined
        ? formsFor(context, unit, options.year).map((form) => form.code)
        : [options.code]
    const sheets = []
    for (const code of codes) {
      sheets.push((await makeSheet(context, options.unit, options.year, code, options.hamlet)).sheet)
    }
    await writeFile(callerPath(path), await writeOfficialForms(sheets))
    console.log(`Đã ghi ${sheets.length} biểu vào ${path}.`)
  } finally {
    await context.close()
  }
}
