import { parentPort, workerData } from "node:worker_threads"
import { readWholeProof } from "@phocap/documents"
import { workerAnswer } from "../../platform/worker/worker-answer.ts"

// The thread in which a paper's file is searched for its proof: whatever it unpacks to, the server goes on.
parentPort?.postMessage(await workerAnswer(() => readWholeProof(workerData as Uint8Array)))
