import { open, readFile, rm, stat } from "node:fs/promises"
import { setTimeout as sleep } from "node:timers/promises"
import { PhocapError } from "@phocap/core"
import { isAlive } from "./postmaster-pid.ts"

/** Locks of this very process: after a restart in a container the number in a left-over lock may be our own. */
const held = new Set<string>()

/**
 * Lets one process at a time start or stop the server of a folder: two windows opened at once must not both create the
 * data. A lock left by a process that is gone is taken over.
 */
export async function withFolderLock<T>(
  path: string,
  work: () => Promise<T>,
  patience = 180_000,
): Promise<T> {
  const until = Date.now() + patience
  while (!(await take(path))) {
    if (Date.now() > until) {
      throw new PhocapError(
        "postgres.busy",
        "Một cửa sổ Phocap khác đang mở hoặc đóng cơ sở dữ liệu này quá lâu.",
        `Đóng các cửa sổ Phocap khác rồi mở lại. Nếu chắc chắn không còn cửa sổ nào, xoá tệp ${path}.`,
        500,
      )
    }
    await sleep(50)
  }
  try {
    return await work()
  } finally {
    held.delete(path)
    await rm(path, { force: true })
  }
}

async function take(path: string): Promise<boolean> {
  if (held.has(path)) return false
  held.add(path)
  try {
    const file = await open(path, "wx")
    await file.writeFile(String(process.pid))
    await file.close()
    return true
  } catch (error) {
    held.delete(path)
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error
  }
  if (await isLeftOver(path)) await rm(path, { force: true })
  return false
}

async function isLeftOver(path: string): Promise<boolean> {
  const holder = Number(await readFile(path, "utf8").catch(() => ""))
  if (holder === process.pid) return !held.has(path)
  if (holder > 0) return !isAlive(holder)
  // Empty: its holder is about to write into it, unless it died at that very moment.
  const found = await stat(path).catch(() => undefined)
  return found !== undefined && Date.now() - found.mtimeMs > 10_000
}
