import { open, rename, rm, stat } from "node:fs/promises"
import { dirname } from "node:path"
import { type Database, inTransaction } from "../database/index.ts"
import { readBackupFile, writeBackupFile } from "./backup-file.ts"
import { dump } from "./dump.ts"
import { plainSettings } from "./find-tables.ts"
import { measureBackup } from "./measure-backup.ts"

/** A backup that was written and read again. */
export interface BackupMade {
  readonly path: string
  readonly bytes: number
  readonly tables: number
  readonly rows: number
}

/**
 * Writes all records of one moment into a file, encrypted; the product goes on meanwhile. The file bears its name only
 * once it has been read back to its last byte: what has a name can be restored.
 */
export async function writeBackup(
  db: Database,
  path: string,
  given: { readonly passphrase: string; readonly at: string; readonly trusted: readonly string[] },
): Promise<BackupMade> {
  const { passphrase, at, trusted } = given
  const part = `${path}.part`
  try {
    const file = await open(part, "w", 0o600)
    try {
      await inTransaction(db, async ({ client }) => {
        await client.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        await client.query(plainSettings)
        await writeBackupFile(file, dump(client, { at, trusted }), passphrase, at)
      })
    } finally {
      await file.close()
    }
    const { tables, rows } = await measureBackup(readBackupFile(part, passphrase))
    const { size } = await stat(part)
    await rename(part, path)
    await syncFolder(dirname(path))
    return { path, bytes: size, tables, rows }
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** A name is on the disk once its folder is; Windows does not let folders be opened and does it itself. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}
