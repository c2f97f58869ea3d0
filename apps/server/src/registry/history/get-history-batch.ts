import { type BatchChangeLine, getHistoryBatch } from "@phocap/contract"
import { PhocapError, personFields } from "@phocap/core"
import type { Database } from "../../platform/database/index.ts"
import { operation } from "../../platform/http/operation.ts"
import { type BatchChange, listBatches, readBatch } from "../../platform/ledger/index.ts"
import { householdLabels } from "../check-household.ts"
import { describeValue } from "../describe-value.ts"
import type { Scope } from "../person-lines.ts"
import { scopeOf } from "../scope-of.ts"
import { batchLine } from "./list-history.ts"

const personLabels = new Map<string, string>(personFields.map((field) => [field.name, field.vi]))
const homeLabels: Readonly<Record<string, string>> = householdLabels

type Fields = Readonly<Record<string, unknown>>

const nameIn = (record: Fields) =>
  [record.familyName ?? record.headFamilyName ?? record.name, record.givenName ?? record.headGivenName]
    .filter((part) => typeof part === "string")
    .join(" ")

/** Names of the records as they stand now; of one that is gone, the name that it had. */
async function namesOf(
  { pool }: Database,
  scope: Scope,
  changes: readonly BatchChange[],
): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    `SELECT id::text, family_name || ' ' || given_name AS name FROM person_record
      WHERE province_code = $1 AND unit_code = $2 AND round_year = $3 AND id::text = ANY($4)
      UNION ALL
      SELECT id::text, head_family_name || ' ' || head_given_name FROM household
      WHERE province_code = $1 AND unit_code = $2 AND round_year = $3 AND id::text = ANY($4)
      UNION ALL
      SELECT r.id::text, s.name FROM school_report r
        JOIN school s ON s.province_code = r.province_code AND s.code = r.school_code
      WHERE r.province_code = $1 AND r.unit_code = $2 AND r.round_year = $3 AND r.id::text = ANY($4)
      UNION ALL
      SELECT code, name FROM school WHERE province_code = $1 AND code = ANY($4)`,
    [scope.provinceCode, scope.unitCode, scope.year, changes.map((change) => change.id)],
  )
  const names = new Map<string, string>()
  for (const change of changes) {
    const record = (change.new ?? change.old) as Fields
    if (change.action !== "set") names.set(change.id, nameIn(record))
  }
  for (const row of rows) names.set(row.id, row.name.trim())
  return names
}

function changeLine(change: BatchChange, name: string): BatchChangeLine {
  const { seq, entity, id, action, field } = change
  const words = (value: unknown) => {
    if (value === null || value === undefined || field === null) return ""
    if (entity === "person") return describeValue(field, value)
    if (typeof value === "boolean") return value ? "Có" : "Không"
    return typeof value === "object" ? "có nội dung" : String(value)
  }
  const label =
    field === null
      ? null
      : ((entity === "person" ? personLabels.get(field) : homeLabels[field]) ?? labelOf(field))
  return { seq, entity, id, name, field, label, action, old: words(change.old), new: words(change.new) }
}

/** Fields of reports are named in `law/`; here the key is told as the report's own number. */
const labelOf = (field: string) => (field.includes(".") ? "Số liệu báo cáo" : "Thông tin chung")

/** The changes of one batch, field by field, in words. */
export const getHistoryBatchOperation = operation(
  getHistoryBatch,
  async ({ database }, { params, query }) => {
    const scope = await scopeOf(database, params)
    const place = { provinceCode: scope.provinceCode, unitCode: scope.unitCode, roundYear: scope.year }
    const { batches } = await listBatches(database, place, { batchId: params.batchId })
    const batch = batches[0]
    if (batch === undefined) {
      throw new PhocapError(
        "batch.missing",
        `Không có lần ghi này trong năm ${scope.year}.`,
        "Về mục Lịch sử rồi chọn lại.",
        404,
      )
    }
    const changes = await readBatch(database, place, params.batchId, query)
    const names = await namesOf(database, scope, changes)
    return {
      batch: batchLine(batch),
      changes: changes.map((change) => changeLine(change, names.get(change.id) ?? "")),
    }
  },
)
