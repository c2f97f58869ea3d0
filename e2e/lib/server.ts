import { type ChildProcess, spawn } from "node:child_process"
import { chmod, mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

const root = join(import.meta.dirname, "..", "..")

/** A free port of this machine. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0))
    })
  })
}

/** The product as `npm start` runs it, on a data folder of its own, with the invented town. */
export class RunningServer {
  readonly address: string
  /** What it has printed so far. */
  readonly said: () => string
  private readonly child: ChildProcess
  private readonly folder: string

  private constructor(address: string, child: ChildProcess, folder: string, said: () => string) {
    this.address = address
    this.said = said
    this.child = child
    this.folder = folder
  }

  /** `settings`: environment beside the machine's own, told by the port that the server will have. */
  static async start(
    settings: (port: number) => Promise<Readonly<Record<string, string>>> = async () => ({}),
  ): Promise<RunningServer> {
    const folder = await mkdtemp(join(tmpdir(), "phocap-e2e-"))
    // The account of PostgreSQL must get in, or the data would be put elsewhere and stay there.
    await chmod(folder, 0o755)
    const port = await freePort()
    const args = [
      "apps/server/dist/main.mjs",
      "start",
      "--demo",
      "--data",
      join(folder, "data"),
      "--port",
      String(port),
    ]
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...(await settings(port)) },
    })
    let said = ""
    await new Promise<void>((resolve, reject) => {
      const hear = (text: Buffer) => {
        said += text
        if (said.includes("http://")) resolve()
      }
      child.stdout?.on("data", hear)
      child.stderr?.on("data", hear)
      child.on("exit", (code) => reject(new Error(`the server stopped (${code}): ${said}`)))
    })
    return new RunningServer(`http://127.0.0.1:${port}`, child, folder, () => said)
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once("exit", resolve))
    this.child.kill("SIGTERM")
    await gone
    await rm(this.folder, { recursive: true, force: true })
  }

  /** A reply of the API as JSON. */
  async get<T>(path: string): Promise<T> {
    const reply = await fetch(`${this.address}${path}`)
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
    return (await reply.json()) as T
  }
}
