import { parentPort, workerData } from "node:worker_threads"
import { PhocapError } from "@phocap/core"
import type { WorkerAnswer } from "./run-worker.ts"
import type { StagedSummary, StageOrder } from "./stage-order.ts"
import { stageWorkbook } from "./stage-workbook.ts"

// The thread in which an uploaded file is read: whatever the file does to it, the server goes on.
async function answer(order: StageOrder): Promise<WorkerAnswer<StagedSummary>> {
  try {
    return { result: await stageWorkbook(order) }
  } catch (error) {
    if (!(error instanceof PhocapError)) throw error
    const { code, message, remedy, status } = error
    return { error: { code, message, remedy, status } }
  }
}

parentPort?.postMessage(await answer(workerData as StageOrder))
