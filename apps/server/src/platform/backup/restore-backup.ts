import type { Database } from "../database/index.ts"
import { readBackupFile } from "./backup-file.ts"
import { type Loaded, load } from "./load.ts"

/**
 * Puts a backup in the place of everything that the database holds; all of it or nothing, while the product runs.
 * @throws PhocapError what `load` and reading throw
 */
export function restoreBackup(
  db: Database,
  path: string,
  passphrase: string,
  options: { readonly replace: boolean },
): Promise<Loaded> {
  return load(db, readBackupFile(path, passphrase), options)
}
