import { join } from "node:path"
import { checkBackup } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { findPassphrase, measureBackup, readBackupFile } from "../../platform/backup/index.ts"
import { operation } from "../../platform/http/operation.ts"
import { backupsOf } from "./backups-of.ts"

/** Reads a backup to its last byte, touching nothing. Throws `backup.missing`, `backup.torn`, `backup.passphrase`. */
export const checkBackupOperation = operation(checkBackup, async (context, { params }) => {
  const { plan, dataDir } = backupsOf(context)
  const passphrase = await findPassphrase(dataDir)
  if (passphrase === undefined) {
    throw new PhocapError(
      "backup.passphrase",
      "Không còn mật khẩu sao lưu trên máy chủ.",
      "Chép lại mật khẩu đã ghi ra giấy vào tệp mật khẩu nêu bên dưới.",
      409,
    )
  }
  const { rows, tables } = await measureBackup(readBackupFile(join(plan.folder, params.backup), passphrase))
  return { name: params.backup, rows, tables }
})
