import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { request } from "node:http"
import { join } from "node:path"

const root = join(import.meta.dirname, "..", "..")
/** A bundle of its own: neither a server that runs from the usual one nor the rounds are disturbed. */
const bundle = join(root, ".cache/fault-server")
const clock = new URL("shift-clock.mjs", import.meta.url).href

/** What came back of a call; nothing where the connection broke or nobody answered; 0 where there was nobody to hear it. */
export interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
}

export interface ProductPlace {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** Builds what is to be broken from the sources as they are. */
export async function buildProduct(): Promise<void> {
  const tool = new URL("../../tools/lib/bundle-server.mjs", import.meta.url).href
  const { bundleServer } = (await import(tool)) as {
    bundleServer(root: string, to: string): Promise<void>
  }
  await bundleServer(root, bundle)
}

/** Ends a process and waits until it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, "exit")
  child.kill(signal)
  await gone
}

/** Starts the product's own program as an operator would. */
export function runProgram(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const { DATABASE_URL: _url, PHOCAP_DATA: _data, ...own } = process.env
  return spawn(process.execPath, ["--import", clock, join(bundle, "main.mjs"), ...args], {
    cwd: root,
    env: { ...own, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
}

/** A server of the product: the very process that `npm start` runs. */
export class Product {
  readonly name: string
  private readonly place: ProductPlace
  private readonly port: number
  private child: ChildProcess | undefined
  private said = ""

  constructor(name: string, port: number, place: ProductPlace) {
    this.name = name
    this.port = port
    this.place = place
  }

  get pid(): number {
    return this.child?.pid ?? 0
  }

  /** @throws Error with what it said, when it does not come up */
  async start(): Promise<void> {
    const child = runProgram(["start", "--port", String(this.port), ...this.place.args], this.place.env)
    this.child = child
    this.said = ""
    await new Promise<void>((resolve, reject) => {
      const hear = (text: Buffer) => {
        this.said = `${this.said}${text}`.slice(-20_000)
        if (this.said.includes("http://")) resolve()
      }
      child.stdout?.on("data", hear)
      child.stderr?.on("data", hear)
      child.on("exit", (code, signal) =>
        reject(new Error(`${this.name} ended (${code ?? signal}): ${this.said}`)),
      )
    })
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child !== undefined) await end(this.child, signal)
  }

  /** Sets its clock anew from the file. */
  tellClock(): void {
    this.child?.kill("SIGUSR2")
  }

  /** A call of somebody who comes from `source`, so that no limit of calls per address is met. */
  call(method: string, path: string, given: Call): Promise<Answer | undefined> {
    const { token, source, body, type = "application/json" } = given
    return new Promise((resolve) => {
      const call = request(
        {
          host: "127.0.0.1",
          port: this.port,
          localAddress: source,
          method,
          path,
          agent: false,
          timeout: 30_000,
          headers: {
            cookie: `phocap_session=${token}`,
            "x-phocap": "1",
            ...(body === undefined ? {} : { "content-type": type, "content-length": body.length }),
          },
        },
        (reply) => {
          const pieces: Buffer[] = []
          reply.on("data", (piece: Buffer) => pieces.push(piece))
          reply.on("error", () => resolve(undefined))
          reply.on("end", () => {
            try {
              resolve({ status: reply.statusCode ?? 0, body: JSON.parse(Buffer.concat(pieces).toString()) })
            } catch {
              resolve(undefined)
            }
          })
        },
      )
      call.on("timeout", () => call.destroy())
      call.on("error", (error: NodeJS.ErrnoException) =>
        resolve(error.code === "ECONNREFUSED" ? { status: 0, body: {} } : undefined),
      )
      call.end(body)
    })
  }
}

export interface Call {
  readonly token: string
  readonly source: string
  readonly body?: Buffer
  readonly type?: string
}
