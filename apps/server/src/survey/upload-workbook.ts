import { uploadWorkbook } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { operation } from "../platform/http/operation.ts"
import { readStamp } from "../platform/population/read-stamp.ts"
import { scopeOf } from "../registry/index.ts"
import { getBatch, summaryOf } from "./staging/find-import.ts"
import { receiveFile } from "./staging/receive-file.ts"
import { runWorker } from "./staging/run-worker.ts"
import { connectionOf, type StagedSummary, type StageOrder } from "./staging/stage-order.ts"

/** A file of 100,000 rows takes some ten seconds; an old laptop ten times that. */
const limits = { milliseconds: 300_000, megabytes: 300 }

type Stage = (order: StageOrder) => Promise<StagedSummary>

const stageInThread: Stage = (order) => runWorker<StagedSummary>("stage-workbook", order, limits)

/** Reads a workbook, by default in a thread of its own, and stages what it would do; the register is not touched. */
export const makeUploadOperation = (stage: Stage) =>
  operation(uploadWorkbook, async (context, { params, request }) => {
    const place = await scopeOf(context.database, params)
    const commune = await context.populations.commune(params.unit, params.year)
    // Sealing changes no figure, so the commune in memory may not know of it.
    const { stamp } = await readStamp(context.database, commune.unit, params.year)
    if (stamp.state === "sealed") {
      throw new PhocapError(
        "round.sealed",
        `Số liệu năm ${params.year} đã khoá, không nhập được.`,
        "Chọn năm điều tra đang mở.",
        409,
      )
    }
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

export const uploadWorkbookOperation = makeUploadOperation(stageInThread)
