import type { Adjusted } from "@phocap/contract"
import type { Database } from "../platform/database/index.ts"
import { listAdjustments } from "../platform/ledger/index.ts"
import type { Scope } from "./person-lines.ts"

/** How the fields of a sealed record should have read: of each the last word, beside what was sealed. */
export async function adjustedOf(database: Database, scope: Scope, id: string): Promise<Adjusted[]> {
  const place = { provinceCode: scope.provinceCode, unitCode: scope.unitCode, roundYear: scope.year }
  const byField = new Map<string, Adjusted>()
  for (const entry of await listAdjustments(database, place, id)) {
    const { field, actor, at } = entry
    const sealed = byField.has(field) ? byField.get(field)?.sealed : entry.old
    byField.set(field, { field, sealed, value: entry.new, actor, reason: entry.reason ?? "", at })
  }
  return [...byField.values()].filter((one) => JSON.stringify(one.sealed) !== JSON.stringify(one.value))
}

/** A sealed record as it should have read. */
export function withAdjustments<T extends object>(record: T, adjusted: readonly Adjusted[]): T {
  return { ...record, ...Object.fromEntries(adjusted.map((one) => [one.field, one.value])) }
}
