import { getImport } from "@phocap/contract"
import { operation } from "../platform/http/operation.ts"
import { scopeOf } from "../registry/index.ts"
import { getBatch, summaryOf } from "./staging/find-import.ts"
import { type ImportRowRow, importRowOf } from "./staging/import-rows.ts"

/** What a staged workbook would do, row by row in the order of the file; absent people by name. */
export const getImportOperation = operation(getImport, async ({ database }, { params, query }) => {
  const place = await scopeOf(database, params)
  const batch = await getBatch(database.pool, place, params.id)
  const parameters: unknown[] = [place.provinceCode, place.unitCode, params.id]
  const conditions = [
    query.action === "problems" ? "problems <> '[]'" : `action = $${parameters.push(query.action)}`,
  ]
  if (query.action !== "problems") conditions.push("row_number <> 0")
  if (query.code !== undefined)
    conditions.push(`problems @> $${parameters.push(JSON.stringify([{ code: query.code }]))}::jsonb`)
  const from = `FROM import_row WHERE province_code = $1 AND unit_code = $2 AND import_id = $3
    AND ${conditions.join(" AND ")}`
  const counted = await database.pool.query<{ total: number }>(`SELECT count(*) AS total ${from}`, parameters)
  const { rows } = await database.pool.query<ImportRowRow>(
    `SELECT row_number, action, problems, payload ${from}
     ORDER BY abs(row_number) OFFSET $${parameters.push(query.offset)} LIMIT $${parameters.push(query.limit)}`,
    parameters,
  )
  return { summary: summaryOf(batch), total: counted.rows[0]?.total ?? 0, rows: rows.map(importRowOf) }
})
