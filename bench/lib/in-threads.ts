import { Worker } from "node:worker_threads"
import type { Context } from "../../apps/server/src/platform/http/context.ts"

/** Threads that a province is shared out over: the cores of the machine that the figures are given for. */
export const workers = 2

/** What a thread is told: the database to open and its share of the communes. */
export interface ThreadTask {
  /** The module that the thread runs. */
  readonly module: string
  readonly databaseUrl: string
  readonly codes: readonly string[]
}

/** The address at which another thread or process opens the database of a bench. */
export function databaseUrlOf({ database }: Context): string {
  const { host, port, user, password } = database.pool.options
  const login = password === undefined ? user : `${user}:${password as string}`
  return `postgres://${login}@/phocap?host=${encodeURIComponent(host ?? "")}&port=${port}`
}

/** Runs `module` in every thread with its share of the communes; what each posts at its end. */
export function inThreads<Result>(
  module: string,
  databaseUrl: string,
  codes: readonly string[],
): Promise<Result[]> {
  return Promise.all(
    Array.from({ length: workers }, (_, w) => {
      const worker = new Worker(new URL("./typescript-worker.mjs", import.meta.url), {
        workerData: {
          module,
          databaseUrl,
          codes: codes.filter((_, i) => i % workers === w),
        } satisfies ThreadTask,
      })
      return new Promise<Result>((resolve, reject) => {
        worker.on("message", resolve)
        worker.on("error", reject)
      })
    }),
  )
}
