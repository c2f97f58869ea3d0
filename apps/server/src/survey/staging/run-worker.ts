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
}

/** Source is TypeScript, which a bare thread cannot read; the bundle has workers beside itself, in JavaScript. */
const fromSource = import.meta.url.endsWith(".ts")

/**
 * Runs `<name>.worker.ts` in a thread of its own and waits for its one answer. Throws the worker's own error, or
 * `worker.time`, `worker.memory` when it took too much.
 */
export function runWorker<Result>(name: string, data: unknown, limits: WorkerLimits): Promise<Result> {
  const file = new URL(`./${name}.worker.${fromSource ? "ts" : "mjs"}`, import.meta.url)
  const loaded = `import("tsx/esm/api").then((tsx) => (tsx.register(), import(${JSON.stringify(file.href)})))`
  return new Promise((resolve, reject) => {
    const worker = new Worker(fromSource ? loaded : file, {
      eval: fromSource,
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    })
    const timer = setTimeout(
      () => settle(() => reject(tooMuch("worker.time", "Đọc tệp quá lâu nên đã dừng lại."))),
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
        reject(memory ? tooMuch("worker.memory", "Tệp quá lớn so với bộ nhớ cho phép.") : error)
      }),
    )
    worker.once("exit", (code) => settle(() => reject(new Error(`worker ${name} ended with ${code}`))))
  })
}

function tooMuch(code: string, message: string): PhocapError {
  return new PhocapError(
    code,
    message,
    "Chia tệp thành nhiều tệp nhỏ hơn (mỗi thôn một tệp) rồi nhập từng tệp.",
    413,
  )
}
