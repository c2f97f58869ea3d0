import { Worker } from "node:worker_threads"
import { PhocapError } from "@phocap/core"

/** What a worker answers: its result, or the error that a person will read. */
export type WorkerAnswer<Result> =
  | { readonly result: Result }
  | {
      readonly error: {
        readonly code: string
        readonly message: string
        readonly remedy: string
        readonly status: number
      }
    }

export interface WorkerLimits {
  readonly milliseconds: number
  /** Of JavaScript objects; beyond it the worker dies, the server does not. */
  readonly megabytes: number
  /** What a person can do about a file that takes too much. */
  readonly remedy: string
}

/** Source is TypeScript, which a bare thread cannot read; the bundle has workers beside itself, in JavaScript. */
const fromSource = import.meta.url.endsWith(".ts")

/**
 * Runs `<path>.worker.ts`, a path below `src/`, in a thread of its own and waits for its one answer. Throws the
 * worker's own error, or `worker.time`, `worker.memory` when it took too much.
 */
export function runWorker<Result>(path: string, data: unknown, limits: WorkerLimits): Promise<Result> {
  const name = path.slice(path.lastIndexOf("/") + 1)
  const file = new URL(fromSource ? `../../${path}.worker.ts` : `./${name}.worker.mjs`, import.meta.url)
  const loaded = `import("tsx/esm/api").then((tsx) => (tsx.register(), import(${JSON.stringify(file.href)})))`
  return new Promise((resolve, reject) => {
    const worker = new Worker(fromSource ? loaded : file, {
      eval: fromSource,
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    })
    const timer = setTimeout(
      () => settle(() => reject(tooMuch("worker.time", "Đọc tệp quá lâu nên đã dừng lại.", limits.remedy))),
      limits.milliseconds,
    )
    const settle = (act: () => void) => {
      clearTimeout(timer)
      act()
      void worker.terminate()
    }
    worker.once("message", (answer: WorkerAnswer<Result>) =>
      settle(() => {
        if ("result" in answer) resolve(answer.result)
        else
          reject(
            new PhocapError(
              answer.error.code,
              answer.error.message,
              answer.error.remedy,
              answer.error.status,
            ),
          )
      }),
    )
    worker.once("error", (error: Error & { code?: string }) =>
      settle(() => {
        const memory = error.code === "ERR_WORKER_OUT_OF_MEMORY"
        reject(
          memory ? tooMuch("worker.memory", "Tệp quá lớn so với bộ nhớ cho phép.", limits.remedy) : error,
        )
      }),
    )
    worker.once("exit", (code) => settle(() => reject(new Error(`worker ${name} ended with ${code}`))))
  })
}

function tooMuch(code: string, message: string, remedy: string): PhocapError {
  return new PhocapError(code, message, remedy, 413)
}
