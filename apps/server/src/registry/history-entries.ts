import type { HistoryEntry } from "@phocap/contract"
import { may } from "../platform/auth/authorise.ts"
import type { Context } from "../platform/http/context.ts"
import { type EntityName, readHistory } from "../platform/ledger/index.ts"
import type { Scope } from "./person-lines.ts"

/** Changes shown of one record. */
const shown = 200

/** The history of a record across rounds and units of its province, newest first. */
export async function historyEntries(
  { database, actor }: Pick<Context, "database" | "actor">,
  scope: Pick<Scope, "provinceCode">,
  entity: EntityName,
  id: string,
): Promise<HistoryEntry[]> {
  const entries = await readHistory(database, { entity, id, provinceCode: scope.provinceCode, limit: shown })
  const seen = entries.filter((entry) =>
    may(actor, "read-figures", {
      provinceCode: entry.provinceCode,
      unitCode: entry.unitCode,
      year: entry.roundYear,
    }),
  )
  return seen.map((entry) => ({
    at: entry.at,
    year: entry.roundYear,
    actor: entry.actor,
    reason: entry.reason ?? "",
    device: entry.device,
    file: entry.file,
    kind: entry.kind,
    field: entry.field ?? entry.action,
    // A record as a whole is on the page already; its birth or end is what matters here.
    old: entry.field === null ? null : entry.old,
    new: entry.field === null ? null : entry.new,
    batchId: entry.batchId,
  }))
}
