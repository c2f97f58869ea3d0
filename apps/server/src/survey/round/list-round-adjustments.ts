import { type AdjustmentLine, listRoundAdjustments } from "@phocap/contract"
import { personFields, restrictedFields } from "@phocap/core"
import { may } from "../../platform/auth/authorise.ts"
import type { Database } from "../../platform/database/index.ts"
import { operation } from "../../platform/http/operation.ts"
import { type AdjustmentEntry, listAdjustments } from "../../platform/ledger/index.ts"
import { describeValue, householdLabels, type Scope, scopeOf } from "../../registry/index.ts"

const personLabels = new Map<string, string>(personFields.map((field) => [field.name, field.vi]))

async function namesOf(
  { pool }: Database,
  scope: Scope,
  entries: readonly AdjustmentEntry[],
): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    `SELECT id, family_name || ' ' || given_name AS name FROM person_record
      WHERE province_code = $1 AND unit_code = $2 AND round_year = $3 AND id = ANY($4::uuid[])
      UNION ALL
      SELECT id, head_family_name || ' ' || head_given_name FROM household
      WHERE province_code = $1 AND unit_code = $2 AND round_year = $3 AND id = ANY($4::uuid[])`,
    [scope.provinceCode, scope.unitCode, scope.year, [...new Set(entries.map((entry) => entry.id))]],
  )
  return new Map(rows.map((row) => [row.id, row.name.trim()]))
}

/** What was corrected of a round after it was sealed, in words; the round itself stays as it was. */
export const listRoundAdjustmentsOperation = operation(listRoundAdjustments, async (context, { params }) => {
  const { database } = context
  const scope = await scopeOf(database, params)
  const place = { provinceCode: scope.provinceCode, unitCode: scope.unitCode, roundYear: scope.year }
  const entries = await listAdjustments(database, place)
  const names = await namesOf(database, scope, entries)
  const adjustments = entries.reverse().flatMap((entry): AdjustmentLine[] => {
    const { entity, field } = entry
    if (entity !== "person" && entity !== "household") return []
    if (restrictedFields.has(field) && !may(context.actor, "read-restricted", scope)) return []
    const label = entity === "person" ? personLabels.get(field) : homeLabels[field]
    const words = (value: unknown) => (entity === "person" ? describeValue(field, value) : plain(value))
    return [
      {
        batchId: entry.batchId,
        entity,
        id: entry.id,
        name: names.get(entry.id) ?? "",
        label: label ?? field,
        old: words(entry.old),
        new: words(entry.new),
        actor: entry.actor,
        reason: entry.reason ?? "",
        at: entry.at,
      },
    ]
  })
  return { adjustments }
})

const homeLabels: Readonly<Record<string, string>> = householdLabels

const plain = (value: unknown) => (value === null || value === undefined ? "" : String(value))
