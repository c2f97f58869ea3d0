import { type ChildProcess, fork } from "node:child_process"
import { createRequire } from "node:module"
import { fileURLToPath, pathToFileURL } from "node:url"
import { PhocapError } from "@phocap/core"
import type { PdfSource } from "@phocap/documents"

/** What the process that lays out answers, with the bytes that it holds by then. */
export type PdfAnswer = { readonly resident: number } & (
  | { readonly pdf: Uint8Array }
  | { readonly error: { code: string; message: string; remedy: string; status: number } }
)

interface Job {
  readonly from: PdfSource
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (error: Error) => void
}

/** Source is TypeScript, which node cannot read by itself; the bundle has workers beside itself, in JavaScript. */
const fromSource = import.meta.url.endsWith(".ts")

/**
 * The compiler keeps every source that it has read for as long as its process lives: some sixty megabytes for each
 * commune. A process that holds more than this is followed by a new one.
 */
const mostResident = 800 * 1024 * 1024
/** After this many milliseconds without work, the half gigabyte that a warm compiler holds is given back. */
const idle = 60_000

const queue: Job[] = []
let running: Job | null = null
let compiler: ChildProcess | null = null
let rest: NodeJS.Timeout | undefined

function failed(): PhocapError {
  return new PhocapError("pdf.failed", "Chưa tạo được tệp PDF.", "Tải tệp Word rồi lưu thành PDF.", 500)
}

/** Lets the process end by itself: without a parent it has nothing to do. */
function retire(): void {
  clearTimeout(rest)
  if (compiler?.connected === true) compiler.disconnect()
  compiler = null
}

function open(): ChildProcess {
  const file = new URL(`./make-pdf.worker.${fromSource ? "ts" : "mjs"}`, import.meta.url)
  const loader = fromSource
    ? ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href]
    : []
  const child = fork(fileURLToPath(file), {
    execArgv: [...loader, "--max-old-space-size=512"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  })
  child.on("message", (answer: PdfAnswer) => {
    if (child !== compiler) return
    const job = running
    running = null
    if ("pdf" in answer) job?.resolve(answer.pdf)
    else {
      const { code, message, remedy, status } = answer.error
      job?.reject(new PhocapError(code, message, remedy, status))
    }
    if (answer.resident > mostResident) retire()
    next()
  })
  const gone = () => {
    if (child !== compiler) return
    compiler = null
    running?.reject(failed())
    running = null
    next()
  }
  child.on("error", gone)
  child.on("exit", gone)
  return child
}

function next(): void {
  if (running !== null) return
  clearTimeout(rest)
  const job = queue.shift()
  if (job === undefined) {
    // It waits for work and must not keep the program open.
    compiler?.unref()
    compiler?.channel?.unref()
    rest = setTimeout(retire, idle).unref()
    return
  }
  running = job
  compiler ??= open()
  compiler.ref()
  compiler.channel?.ref()
  compiler.send(job.from)
}

/**
 * Lays a source out as PDF, one after another, in a process of its own: the server goes on answering meanwhile, what the
 * compiler keeps ends with it, and a layout that breaks down takes nothing else along. Throws `pdf.unavailable`,
 * `pdf.failed`.
 */
export function makePdf(from: PdfSource): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    queue.push({ from, resolve, reject })
    next()
  })
}
