import { PhocapError } from "@phocap/core"
import type { WorkerAnswer } from "./run-worker.ts"

/** The work of a thread as its answer: what it made, or the error that a person will read. Other errors end the thread. */
export async function workerAnswer<Result>(work: () => Promise<Result>): Promise<WorkerAnswer<Result>> {
  try {
    return { result: await work() }
  } catch (error) {
    if (!(error instanceof PhocapError)) throw error
    const { code, message, remedy, status } = error
    return { error: { code, message, remedy, status } }
  }
}
