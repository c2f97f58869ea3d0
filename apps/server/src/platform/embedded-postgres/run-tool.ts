import { spawn } from "node:child_process"
import { open, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { ServerOwner } from "./server-owner.ts"

export interface ToolOutcome {
  readonly code: number | null
  readonly output: string
}

export interface ToolOptions {
  readonly owner: ServerOwner | undefined
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
}

let runs = 0

/**
 * Runs `initdb` or `pg_ctl` to its end. Its words go to a file rather than a pipe: a server started by `pg_ctl` on
 * Windows keeps the pipe of its parent open, and waiting for its end would never end.
 */
export async function runTool(
  file: string,
  args: readonly string[],
  options: ToolOptions,
): Promise<ToolOutcome> {
  const path = join(tmpdir(), `phocap-${process.pid}-${runs++}.log`)
  const log = await open(path, "wx", 0o600)
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      const child = spawn(file, args, {
        cwd: options.cwd,
        env: { ...process.env, LC_ALL: "C", ...options.env },
        stdio: ["ignore", log.fd, log.fd],
        windowsHide: true,
        ...options.owner,
      })
      child.on("error", reject)
      child.on("exit", resolve)
    })
    return { code, output: await readFile(path, "utf8") }
  } finally {
    await log.close()
    await rm(path, { force: true })
  }
}
