import { parentPort, workerData } from "node:worker_threads"
import { readDocumentText, readPlan } from "@phocap/documents"
import { workerAnswer } from "../../platform/worker/worker-answer.ts"
import type { PlanOrder } from "./plan-order.ts"

// The thread in which a document is read: whatever the file does to it, the server goes on.
const { bytes, text } = workerData as PlanOrder
parentPort?.postMessage(
  await workerAnswer(async () => readPlan(bytes === null ? text : await readDocumentText(bytes))),
)
