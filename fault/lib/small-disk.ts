import { execFile } from "node:child_process"
import { chmod, mkdir, rm, statfs } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"

const run = promisify(execFile)

/** A disk of its own in memory, which can be filled without harm to any other; only root of Linux can make one. */
export interface SmallDisk {
  readonly folder: string
  /** Takes all room but `left` bytes. */
  fill(left: number): Promise<void>
  free(): Promise<void>
  remove(): Promise<void>
}

/** Room for the database, its log and 1,000 rounds. */
const size = "1536m"

/** @returns nothing where this machine does not let us mount one */
export async function makeSmallDisk(folder: string): Promise<SmallDisk | undefined> {
  await mkdir(folder)
  await chmod(folder, 0o755)
  try {
    await run("mount", ["-t", "tmpfs", "-o", `size=${size},mode=0755`, "tmpfs", folder])
  } catch {
    return undefined
  }
  const ballast = join(folder, "ballast")
  return {
    folder,
    fill: async (left) => {
      const { bavail, bsize } = await statfs(folder)
      const wanted = Math.max(0, bavail * bsize - left)
      // What the database takes meanwhile is missing: then a little less.
      for (const less of [0, 1 << 20, 1 << 23]) {
        const bytes = Math.max(4096, wanted - less)
        if (
          await run("fallocate", ["-l", String(bytes), ballast]).then(
            () => true,
            () => false,
          )
        )
          return
      }
    },
    free: () => rm(ballast, { force: true }),
    remove: async () => {
      await run("umount", ["-l", folder]).catch(() => undefined)
    },
  }
}
