import type { RoundAdjustment } from "@phocap/contract"
import { personFields, restrictedFields } from "@phocap/core"
import { may } from "../../platform/auth/authorise.ts"
import type { Context } from "../../platform/http/context.ts"
import { listAdjustments } from "../../platform/ledger/index.ts"
import type { UnitAt } from "../../platform/population/find-unit.ts"
import { householdLabels } from "../../registry/index.ts"

const labels = new Map<string, string>([
  ...personFields.map(({ name, vi }) => [name, vi] as const),
  ...Object.entries(householdLabels),
])

/** Corrections of the records of a sealed round that the caller may know of, newest first. */
export async function adjustmentsOf(
  context: Context,
  unit: UnitAt,
  year: number,
): Promise<RoundAdjustment[]> {
  const place = { provinceCode: unit.provinceCode, unitCode: unit.code }
  const entries = await listAdjustments(context.database, { ...place, roundYear: year })
  const open = may(context.actor, "read-restricted", { ...place, year })
  return entries
    .filter((entry) => open || !restrictedFields.has(entry.field))
    .reverse()
    .map(({ field, reason, actor, at }) => ({
      label: labels.get(field) ?? "Mục khác",
      reason: reason ?? "",
      actor,
      at,
    }))
}
