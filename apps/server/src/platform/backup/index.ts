export { readBackupFile } from "./backup-file.ts"
export {
  type BackupPlace,
  backupPlan,
  isMadeByItself,
  keepBackups,
  makeBackup,
  makeBackupAlone,
} from "./keep-backups.ts"
export { listBackups as findBackups } from "./list-backups.ts"
export { measureBackup } from "./measure-backup.ts"
export { moveDatabase } from "./move-database.ts"
export { ensurePassphrase, findPassphrase, passphrasePath } from "./passphrase.ts"
export { restoreBackup } from "./restore-backup.ts"
export { writeBackup } from "./write-backup.ts"
