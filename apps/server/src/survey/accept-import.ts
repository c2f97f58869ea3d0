import { acceptImport } from "@phocap/contract"
import { operation } from "../platform/http/operation.ts"
import { runWorker } from "../platform/worker/run-worker.ts"
import { scopeOf } from "../registry/index.ts"
import { getBatch, summaryOf } from "./staging/find-import.ts"
import { connectionOf } from "./staging/stage-order.ts"
import { type WriteOrder, writeImport } from "./staging/write-import.ts"

/** From so many rows on a thread of its own is worth its start. */
const large = 5_000
const limits = {
  milliseconds: 600_000,
  megabytes: 512,
  remedy: "Chia tệp thành nhiều tệp nhỏ hơn (mỗi thôn một tệp) rồi nhập từng tệp.",
}

/** Writes a staged workbook into the round, all of it or nothing; asked again it answers the same. */
export const acceptImportOperation = operation(acceptImport, async (context, { params, body }) => {
  const { database, actor } = context
  const place = await scopeOf(database, params)
  const staged = await getBatch(database.pool, place, params.id)
  const order: WriteOrder = {
    connection: connectionOf(database.pool.options),
    place,
    importId: params.id,
    batch: { actor: actor.name, device: actor.device, reason: body.reason, at: context.now() },
  }
  const conflicts =
    staged.summary.rows < large
      ? await writeImport(database, order)
      : await runWorker<number>("survey/staging/write-import", order, limits)
  return { summary: summaryOf(await getBatch(database.pool, place, params.id)), conflicts }
})
