import { parentPort, workerData } from "node:worker_threads"
import { connectDatabase } from "../../platform/database/database.ts"
import { workerAnswer } from "../../platform/worker/worker-answer.ts"
import { type WriteOrder, writeImport } from "./write-import.ts"

// The thread in which a large import is written, so that others are answered meanwhile.
const order = workerData as WriteOrder
const database = connectDatabase({ ...order.connection, max: 2 })
const answer = await workerAnswer(() => writeImport(database, order))
await database.close()
parentPort?.postMessage(answer)
