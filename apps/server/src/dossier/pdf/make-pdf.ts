import { Worker } from "node:worker_threads"
import { PhocapError } from "@phocap/core"
import type { PdfSource } from "@phocap/documents"

type Answer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | {
      readonly id: number
      readonly error: { code: string; message: string; remedy: string; status: number }
    }

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (error: Error) => void
}

/** Source is TypeScript, which a bare thread cannot read; the bundle has workers beside itself, in JavaScript. */
const fromSource = import.meta.url.endsWith(".ts")

/** Most megabytes of JavaScript in the thread; the layout itself is outside of it. */
const memory = 512

let thread: Worker | null = null
let next = 1
const waiting = new Map<number, Waiting>()

function failAll(error: Error): void {
  thread = null
  for (const { reject } of waiting.values()) reject(error)
  waiting.clear()
}

function open(): Worker {
  const file = new URL(`./make-pdf.worker.${fromSource ? "ts" : "mjs"}`, import.meta.url)
  const loaded = `import("tsx/esm/api").then((tsx) => (tsx.register(), import(${JSON.stringify(file.href)})))`
  const worker = new Worker(fromSource ? loaded : file, {
    eval: fromSource,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  })
  // It waits for work and must not keep the program open.
  worker.unref()
  worker.on("message", (answer: Answer) => {
    const one = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) worker.unref()
    if ("pdf" in answer) one?.resolve(answer.pdf)
    else {
      const { code, message, remedy, status } = answer.error
      one?.reject(new PhocapError(code, message, remedy, status))
    }
  })
  worker.on("error", failAll)
  worker.on("exit", () => failAll(new Error("the thread that makes PDF has ended")))
  return worker
}

/** Lays a source out as PDF in the thread kept for it, one after another; fonts are read once. */
export function makePdf(from: PdfSource): Promise<Uint8Array> {
  const worker = thread ?? open()
  thread = worker
  const id = next++
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    worker.ref()
    worker.postMessage({ id, from })
  })
}
