import { settleImportRow } from "@phocap/contract"
import { inTransaction } from "../platform/database/index.ts"
import { operation } from "../platform/http/operation.ts"
import { scopeOf } from "../registry/index.ts"
import { getBatch, summaryOf } from "./staging/find-import.ts"
import { judgeStaged } from "./staging/judge-staged.ts"
import { settleRow } from "./staging/settle-row.ts"

/** Decides who a doubtful row is; the counts and the verdict of the preview follow. */
export const settleImportRowOperation = operation(settleImportRow, async (context, { params, body }) => {
  const place = await scopeOf(context.database, params)
  const commune = await context.populations.commune(params.unit, params.year)
  return inTransaction(context.database, async ({ client }) => {
    const staged = await getBatch(client, place, params.id, true)
    const counts = await settleRow(client, place, staged, params.row, body.choice)
    const verdicts = await judgeStaged(client, place, params.id, commune)
    const summary = { ...staged.summary, ...counts, verdicts }
    await client.query(
      "UPDATE import_batch SET summary = $4 WHERE province_code = $1 AND unit_code = $2 AND id = $3",
      [place.provinceCode, place.unitCode, params.id, JSON.stringify(summary)],
    )
    return summaryOf({ ...staged, summary })
  })
})
