import { uploadWorkbook } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { operation } from "../platform/http/operation.ts"
import { runWorker } from "../platform/worker/run-worker.ts"
import { scopeOf } from "../registry/index.ts"
import { getBatch, summaryOf } from "./staging/find-import.ts"
import { receiveFile } from "./staging/receive-file.ts"
import { connectionOf, type StagedSummary, type StageOrder } from "./staging/stage-order.ts"

/** A file of 100,000 rows takes some ten seconds; an old laptop ten times that. */
const limits = {
  milliseconds: 300_000,
  megabytes: 300,
  remedy: "Chia tệp thành nhiều tệp nhỏ hơn (mỗi thôn một tệp) rồi nhập từng tệp.",
}

type Stage = (order: StageOrder) => Promise<StagedSummary>

const stageInThread: Stage = (order) =>
  runWorker<StagedSummary>("survey/staging/stage-workbook", order, limits)

/** Reads a workbook, by default in a thread of its own, and stages what it would do; the register is not touched. */
export const makeUploadOperation = (stage: Stage) =>
  operation(uploadWorkbook, async (context, { params, request }) => {
    const place = await scopeOf(context.database, params)
    const commune = await context.populations.commune(params.unit, params.year)
    if (commune.stamp.state !== "open") throw notOpen(params.year, commune.stamp.state)
    const file = await receiveFile(request)
    try {
      const id = context.newId()
      const order: StageOrder = {
        path: file.path,
        connection: connectionOf(context.database.pool.options),
        place,
        communeName: commune.unit.name,
        provinceName: commune.provinceName,
        rules: commune.rules,
        area: commune.ground.area,
        import: {
          id,
          fileName: file.fileName,
          sha256: file.sha256,
          actor: context.actor.name,
          at: context.now(),
        },
      }
      await stage(order)
      return summaryOf(await getBatch(context.database.pool, place, id))
    } finally {
      await file.remove()
    }
  })

function notOpen(year: number, state: "submitted" | "sealed"): PhocapError {
  const said = state === "sealed" ? "đã khoá" : "đã nộp, đang chờ xem"
  return new PhocapError(
    `round.${state}`,
    `Số liệu năm ${year} ${said}, không nhập được.`,
    "Chọn năm điều tra đang mở.",
    409,
  )
}

export const uploadWorkbookOperation = makeUploadOperation(stageInThread)
