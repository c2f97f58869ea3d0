import { parentPort, workerData } from "node:worker_threads"
import { workerAnswer } from "../../platform/worker/worker-answer.ts"
import type { StageOrder } from "./stage-order.ts"
import { stageWorkbook } from "./stage-workbook.ts"

// The thread in which an uploaded file is read: whatever the file does to it, the server goes on.
parentPort?.postMessage(await workerAnswer(() => stageWorkbook(workerData as StageOrder)))
