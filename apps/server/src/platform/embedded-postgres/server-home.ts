import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { PhocapError } from "@phocap/core"
import type { PostgresBinaries } from "./binaries.ts"
import { canReach } from "./can-reach.ts"
import { findPostmasterPid, isPostmaster } from "./postmaster-pid.ts"
import type { ServerOwner } from "./server-owner.ts"

/** Left in a data folder whose cluster had to be put elsewhere: the one line says where. */
const signpost = "postgres-location.txt"

/** Where things go that the server's account must reach and cannot reach in their own place. */
export function defaultSharedFolder(): string {
  if (process.platform === "win32") return join(process.env.ProgramData ?? "C:\\ProgramData", "Phocap")
  return "/var/lib/phocap"
}

/** Where the signpost of a data folder points to, if it has one. */
export async function findSignedHome(dataDir: string): Promise<string | undefined> {
  const told = await readFile(join(dataDir, signpost), "utf8").catch(() => "")
  return told.trim() === "" ? undefined : told.trim()
}

/**
 * The folder that holds the cluster of `dataDir`: `dataDir` itself, or, where the server's account cannot get there, a
 * folder under `shared`. A cluster that lies in `dataDir` already is copied over; the old one stays as
 * `cluster.moved`. The signpost is followed ever after, so that there are never two truths.
 */
export async function findServerHome(
  dataDir: string,
  owner: ServerOwner | undefined,
  shared: string,
): Promise<string> {
  const home = await findSignedHome(dataDir)
  if (home !== undefined) {
    if ((await stat(home).catch(() => undefined)) !== undefined) return home
    throw new PhocapError(
      "postgres.moved",
      `Dữ liệu đã được chuyển tới ${home} nhưng không mở được thư mục đó.`,
      `Chạy Phocap bằng tài khoản quản trị như lần trước, hoặc chép thư mục đó về ${dataDir} rồi xoá tệp ${signpost}.`,
      500,
    )
  }
  const cluster = join(dataDir, "cluster")
  const running = await findPostmasterPid(cluster)
  // A server that another account started here is used where it is; copying its files now would tear them.
  if (running !== undefined && (await isPostmaster(running.pid, cluster))) return dataDir
  if (await canReach(dataDir, owner)) return dataDir
  await mkdir(shared, { recursive: true, mode: 0o755 })
  // A new folder each time: who deletes `dataDir` to begin anew must not find the old data again.
  const made = await mkdtemp(join(shared, "data-"))
  await chmod(made, 0o755)
  const existing = await stat(cluster).catch(() => undefined)
  if (existing !== undefined) await copyWhole(cluster, join(made, "cluster"))
  await writeFile(join(dataDir, signpost), `${made}\n`)
  if (existing !== undefined) await rename(cluster, join(dataDir, "cluster.moved"))
  return made
}

/** Binaries that the server's account can run: these, or a copy of them under `shared`. */
export async function placeBinaries(
  binaries: PostgresBinaries,
  owner: ServerOwner | undefined,
  shared: string,
): Promise<PostgresBinaries> {
  const { portable } = binaries
  if (portable === null || (await canReach(portable, owner))) return binaries
  const { size, mtimeMs } = await stat(binaries.postgres)
  const target = join(shared, `postgres-${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`)
  await mkdir(shared, { recursive: true, mode: 0o755 })
  if ((await stat(target).catch(() => undefined)) === undefined) await copyWhole(portable, target)
  const moved = (path: string) => join(target, path.slice(portable.length))
  return {
    initdb: moved(binaries.initdb),
    pgCtl: moved(binaries.pgCtl),
    postgres: moved(binaries.postgres),
    portable: target,
  }
}

/** Copies beside the target first: a copy that was cut short never looks like a whole one. */
async function copyWhole(from: string, to: string): Promise<void> {
  const partial = `${to}.partial-${process.pid}`
  await cp(from, partial, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
  await rename(partial, to).catch(async (error: unknown) => {
    await rm(partial, { recursive: true, force: true })
    // Another process was faster.
    if ((await stat(to).catch(() => undefined)) === undefined) throw error
  })
}
