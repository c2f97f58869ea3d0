import { chown, lstat, mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { PostgresBinaries } from "./binaries.ts"
import { explainFailure } from "./explain-failure.ts"
import { runTool } from "./run-tool.ts"
import type { ServerOwner } from "./server-owner.ts"

/** The superuser of our clusters. */
export const serverUser = "phocap"

/**
 * Makes `home/cluster` unless it is there, owned by the server's account. It is made beside and renamed when whole: a
 * power cut in the middle leaves no half cluster behind.
 *
 * Text order is by code point in UTF-8 (`C.UTF-8`), built into PostgreSQL from 17 on: the same on every machine and
 * after every upgrade of the system. `--locale=C` keeps the system's locales out of it, which Windows does not have.
 *
 * @param password - of the superuser; undefined where a private Unix socket is the only door
 */
export async function createCluster(
  home: string,
  binaries: PostgresBinaries,
  owner: ServerOwner | undefined,
  password: string | undefined,
): Promise<void> {
  const cluster = join(home, "cluster")
  const existing = await stat(cluster).catch(() => undefined)
  if (existing !== undefined) {
    if (owner !== undefined && existing.uid !== owner.uid) await giveAll(cluster, owner)
    return
  }
  const partial = join(home, "cluster.partial")
  const passwordFile = join(home, "password.partial")
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { mode: 0o700 })
  if (owner !== undefined) await chown(partial, owner.uid, owner.gid)
  const args = ["--no-sync", "--encoding=UTF8", `--username=${serverUser}`, "--pgdata", partial]
  const version = await runTool(binaries.initdb, ["--version"], { owner, cwd: home })
  if (version.code !== 0) throw explainFailure(version.code, version.output)
  const major = Number(
    /(\d+)(\.|beta|rc|devel|\s|$)/.exec(version.output.split("(PostgreSQL)")[1] ?? "")?.[1],
  )
  if (major >= 17) args.push("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")
  else args.push("--locale=C")
  if (password === undefined) args.push("--auth-local=trust", "--auth-host=reject")
  else {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
    if (owner !== undefined) await chown(passwordFile, owner.uid, owner.gid)
    args.push("--auth=scram-sha-256", `--pwfile=${passwordFile}`)
  }
  const outcome = await runTool(binaries.initdb, args, { owner, cwd: home })
  await rm(passwordFile, { force: true })
  if (outcome.code !== 0) {
    await rm(partial, { recursive: true, force: true })
    throw explainFailure(outcome.code, outcome.output)
  }
  await rename(partial, cluster)
}

async function giveAll(path: string, owner: ServerOwner): Promise<void> {
  for (const entry of await readdir(path, { recursive: true })) {
    const inner = join(path, entry)
    if (!(await lstat(inner)).isSymbolicLink()) await chown(inner, owner.uid, owner.gid)
  }
  await chown(path, owner.uid, owner.gid)
}
