import { execFile } from "node:child_process"
import { readFileSync } from "node:fs"
import { readFile, readlink, realpath } from "node:fs/promises"
import { join } from "node:path"

/** What a running server writes into `postmaster.pid`, line by line. */
export interface PostmasterPid {
  readonly pid: number
  readonly port: number
  /** Folder of its Unix socket; empty where it has none. */
  readonly socketFolder: string
  readonly ready: boolean
}

/** The lock file of a data folder, or nothing when no server says it is running. */
export async function findPostmasterPid(cluster: string): Promise<PostmasterPid | undefined> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => undefined)
  if (text === undefined) return undefined
  const lines = text.split(/\r?\n/)
  const pid = Math.abs(Number(lines[0]))
  return {
    pid: Number.isInteger(pid) ? pid : 0,
    port: Number(lines[3] ?? 0),
    socketFolder: lines[4] ?? "",
    ready: lines[7]?.trim() === "ready",
  }
}

/**
 * Is there a process of this number? One that we may not signal is there all the same; one that has ended and that nobody
 * has asked about (in a container nobody may ever) is not.
 */
export function isAlive(pid: number): boolean {
  if (pid <= 0) return false
  try {
    process.kill(pid, 0)
    return !hasEnded(pid)
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
}

/** A zombie of Linux: proc(5), the state after the name in brackets, which may hold brackets of its own. */
function hasEnded(pid: number): boolean {
  if (process.platform !== "linux") return false
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1")
    return /^[ZX]/.test(stat.slice(stat.lastIndexOf(")") + 2))
  } catch {
    return false
  }
}

/**
 * Does that process serve this data folder? After a crash of the machine the number in the file may belong to any
 * other program. Where the system does not tell, any PostgreSQL counts.
 */
export async function isPostmaster(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
  if (folder !== undefined) return folder === (await realpath(cluster))
  const command =
    process.platform === "win32"
      ? await outputOf("tasklist", ["/FI", `PID eq ${pid}`, "/FO", "CSV", "/NH"])
      : await outputOf("ps", ["-p", String(pid), "-o", "command="])
  return command === undefined || command.includes("postgres")
}

function outputOf(file: string, args: string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(file, args, { windowsHide: true }, (error, stdout) => resolve(error ? undefined : stdout))
  })
}
