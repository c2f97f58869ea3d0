import { mkdir, readdir, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import { readBackupHeader } from "./backup-file.ts"

/** A backup in a folder; whatever bears the name was read back after it was written. */
export interface BackupEntry {
  readonly name: string
  readonly at: string
  readonly bytes: number
}

const isBackup = (name: string) => /^phocap-[\dTZ-]+\.phocap$/.test(name)

/** The name of a backup of a moment: `phocap-2026-11-24T02-00-00Z.phocap`, in order of time. */
export const backupName = (at: string) => `phocap-${at.slice(0, 19).replaceAll(":", "-")}Z.phocap`

/** The backups of a folder, newest first; the folder is made if missing. */
export async function listBackups(folder: string): Promise<BackupEntry[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const entries: BackupEntry[] = []
  for (const name of (await readdir(folder)).filter(isBackup)) {
    const path = join(folder, name)
    const read = await readBackupHeader(path).catch(() => undefined)
    if (read !== undefined) entries.push({ name, at: read.header.at, bytes: (await stat(path)).size })
  }
  return entries.sort((a, b) => (a.at < b.at ? 1 : -1))
}

/** No backup takes so long: a part that was last written to so long ago is the rest of one that was killed. */
const longest = 6 * 3_600_000

async function dropBroken(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => one.endsWith(".phocap.part"))) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found !== undefined && Date.now() - found.mtimeMs > longest) await rm(path, { force: true })
  }
}

/**
 * Takes away all but `keep` backups of a folder: the one just made, whatever its date (the clock may have been put back),
 * and the newest of the others.
 */
export async function dropOldBackups(folder: string, keep: number, made: string): Promise<void> {
  const others = (await listBackups(folder)).filter((one) => one.name !== made)
  for (const { name } of others.slice(keep - 1)) await rm(join(folder, name), { force: true })
  await dropBroken(folder)
}
