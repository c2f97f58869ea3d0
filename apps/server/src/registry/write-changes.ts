import type { EditResult } from "@phocap/contract"
import type { Context } from "../platform/http/context.ts"
import { writeBatch } from "../platform/http/write-batch.ts"
import type { Applied, Change } from "../platform/ledger/index.ts"
import type { Scope } from "./person-lines.ts"

/** What came of a batch, as screens show it; of a conflict: what the writer saw, what stands, what was wanted. */
export function editResult({ batchId, dataVersion, applied, conflicts }: Applied): EditResult {
  return {
    batchId,
    dataVersion,
    applied,
    conflicts: conflicts.map((conflict) => ({
      field: conflict.field ?? conflict.entity,
      expected: conflict.expected,
      found: conflict.found,
      wanted: conflict.proposed,
    })),
  }
}

/** Writes what a person typed as one batch; what does not match what stands becomes a conflict. */
export async function writeEdit(
  context: Context,
  scope: Scope,
  reason: string,
  changes: readonly Change[],
): Promise<EditResult> {
  const { provinceCode, unitCode, year: roundYear } = scope
  return editResult(await writeBatch(context, { provinceCode, unitCode, roundYear }, reason, changes))
}
