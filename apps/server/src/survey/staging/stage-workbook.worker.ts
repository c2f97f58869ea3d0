import { parentPort, workerData } from "node:worker_threads"
import type { StageOrder } from "./stage-order.ts"
import { stageWorkbook } from "./stage-workbook.ts"
import { workerAnswer } from "./worker-answer.ts"

// The thread in which an uploaded file is read: whatever the file does to it, the server goes on.
parentPort?.postMessage(await workerAnswer(() => stageWorkbook(workerData as StageOrder)))
