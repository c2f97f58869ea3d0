import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { PhocapError } from "@phocap/core"
import { measureBackup, readBackupFile, restoreBackup } from "../../apps/server/src/platform/backup/index.ts"
import { getSample, judgeTarget, runAndKill, writeTarget } from "../lib/backups.ts"
import type { Fault } from "../lib/fault.ts"
import { passphrase } from "../lib/world.ts"

export const tornBackup: Fault = {
  name: "torn-backup",
  words: "a backup cut off, altered or put together wrongly, put back",
  async strike({ world, random }) {
    const sample = await getSample(world)
    const before = await writeTarget(world)
    const path = join(world.folder, "torn.phocap")
    await writeFile(path, tear(await readFile(sample.path), random))
    const found: string[] = []
    const refused = await restoreBackup(world.target, path, passphrase, { replace: true }).then(
      () => undefined,
      (error: unknown) => error,
    )
    if (!(refused instanceof PhocapError) || !refused.code.startsWith("backup.")) {
      found.push(`a torn backup was not refused: ${refused}`)
    }
    return [...found, ...(await judgeTarget(world, [before]))]
  },
}

export const abortedRestore: Fault = {
  name: "aborted-restore",
  words: "a restore ended in the middle: kill -9, its connection, its line",
  async strike({ world, random }) {
    const sample = await getSample(world)
    const before = await writeTarget(world)
    const after = sample.milliseconds * random() * 1.1
    const way = random()
    const running = runAndKill(
      ["restore", sample.path, "--replace"],
      world.envOf("target"),
      way < 0.5 ? after : 60_000,
    )
    if (way >= 0.5) {
      await new Promise((resolve) => setTimeout(resolve, after))
      if (way < 0.75) await world.line.cut(random() < 0.5 ? 0 : 100 * random())
      else {
        await world.db.pool.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'target' AND pid <> pg_backend_pid()",
        )
      }
    }
    const done = await running
    return judgeTarget(world, done ? [sample.state] : [before, sample.state])
  },
}

export const killedBackup: Fault = {
  name: "killed-backup",
  words: "kill -9 of a backup in the middle",
  async strike({ world, random }) {
    const sample = await getSample(world)
    const folder = join(world.folder, "backups")
    await mkdir(folder, { recursive: true })
    const env = { ...world.envOf("phocap"), PHOCAP_BACKUP_DIR: folder }
    const done = await runAndKill(["backup"], env, sample.milliseconds * random() * 1.1)
    const found: string[] = []
    const named = (await readdir(folder)).filter((name) => name.endsWith(".phocap"))
    if (done && named.length === 0) found.push("a backup was acknowledged and is not there")
    for (const name of named) {
      await measureBackup(readBackupFile(join(folder, name), passphrase)).catch((error: unknown) => {
        found.push(`${name} bears a name and cannot be read: ${error}`)
      })
    }
    await rm(folder, { recursive: true, force: true })
    return found
  },
}

/** Any harm that a disk, a copy or a hand may do to a file. */
function tear(whole: Buffer, random: () => number): Buffer {
  const place = () => Math.floor(random() * whole.length)
  const way = Math.floor(random() * 6)
  const torn = Buffer.from(whole)
  const at = place()
  if (way === 0) return torn.subarray(0, at)
  if (way === 1) torn[at] = (torn[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  else if (way === 2) torn.fill((torn[at] ?? 0) ^ 0xff, at, at + 512)
  else if (way === 3)
    return Buffer.concat([torn.subarray(0, at), torn.subarray(Math.min(at + 4096, torn.length - 1) + 1)])
  else if (way === 4) return Buffer.concat([torn, torn.subarray(at)])
  else {
    const to = place()
    const piece = Buffer.from(torn.subarray(at, at + 64))
    torn.copy(torn, at, to, to + 64)
    piece.copy(torn, to)
    if (torn.equals(whole)) torn[at] = (torn[at] ?? 0) ^ 1
  }
  return torn
}
