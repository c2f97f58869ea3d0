import { join } from "node:path"
import type { Database } from "../database/index.ts"
import { backupName, dropOldBackups, listBackups } from "./list-backups.ts"
import { ensurePassphrase } from "./passphrase.ts"
import { type BackupMade, writeBackup } from "./write-backup.ts"

/** Number of the advisory lock by which one process of several makes the backup. */
const lockNumber = 7_482_905

/** Where and how often backups are made by themselves. */
export interface BackupPlan {
  readonly folder: string
  /** Hours between two; 0 is never. */
  readonly everyHours: number
  /** How many are kept. */
  readonly keep: number
  /** Somebody has chosen the folder. */
  readonly chosen?: boolean
}

/** Where backups of a server lie, and whether its environment gives their passphrase. */
export interface BackupPlace {
  readonly plan: BackupPlan
  readonly dataDir: string
  readonly passphraseGiven: boolean
}

/** Whether backups are made by themselves: of an invented town only where somebody wants to see it, it is not worth the disk. */
export function isMadeByItself({ everyHours, chosen }: BackupPlan, demo: boolean): boolean {
  return everyHours > 0 && (!demo || chosen === true)
}

/** The plan that the environment sets; by default once a day into the data folder, the last 14 kept. */
export function backupPlan(dataDir: string, env: NodeJS.ProcessEnv = process.env): BackupPlan {
  const number = (text: string | undefined, standing: number) => {
    const value = Number(text)
    return text === undefined || !Number.isFinite(value) || value < 0 ? standing : value
  }
  return {
    folder: env.PHOCAP_BACKUP_DIR ?? join(dataDir, "backups"),
    everyHours: number(env.PHOCAP_BACKUP_EVERY_HOURS, 24),
    keep: Math.max(1, number(env.PHOCAP_BACKUP_KEEP, 14)),
    chosen: env.PHOCAP_BACKUP_DIR !== undefined,
  }
}

/** Makes a backup into the plan's folder, whether one is due or not, under the passphrase of the data folder. */
export async function makeBackup(
  db: Database,
  plan: BackupPlan,
  given: { readonly dataDir: string; readonly at: string; readonly trusted: readonly string[] },
): Promise<BackupMade> {
  const { passphrase } = await ensurePassphrase(given.dataDir)
  await listBackups(plan.folder)
  const name = backupName(given.at)
  const made = await writeBackup(db, join(plan.folder, name), { ...given, passphrase })
  await dropOldBackups(plan.folder, plan.keep, name)
  return made
}

/** Makes a backup when one is due and no other process is at it. @returns what was made, if anything */
export async function keepBackups(
  db: Database,
  plan: BackupPlan,
  given: { readonly dataDir: string; readonly at: string; readonly trusted: readonly string[] },
): Promise<BackupMade | undefined> {
  if (plan.everyHours === 0 || !isDue(await listBackups(plan.folder), plan, given.at)) return undefined
  return alone(db, async () =>
    isDue(await listBackups(plan.folder), plan, given.at) ? makeBackup(db, plan, given) : undefined,
  )
}

/** As `makeBackup`, unless another process is at it. */
export function makeBackupAlone(...given: Parameters<typeof makeBackup>): Promise<BackupMade | undefined> {
  return alone(given[0], () => makeBackup(...given))
}

async function alone<T>(db: Database, work: () => Promise<T>): Promise<T | undefined> {
  const client = await db.pool.connect()
  try {
    const { rows } = await client.query<{ mine: boolean }>("SELECT pg_try_advisory_lock($1) AS mine", [
      lockNumber,
    ])
    if (rows[0]?.mine !== true) return undefined
    return await work()
  } finally {
    // Given back before the connection is: closing one takes a while, and the next turn would find the lock held.
    await client.query("SELECT pg_advisory_unlock_all()").catch(() => undefined)
    client.release(true)
  }
}

/** Those that lie in the future were made before the clock was put back: they count for nothing. */
function isDue(newestFirst: readonly { readonly at: string }[], plan: BackupPlan, now: string): boolean {
  const last = newestFirst.find((one) => Date.parse(one.at) <= Date.parse(now))
  return last === undefined || Date.parse(now) - Date.parse(last.at) >= plan.everyHours * 3_600_000
}
