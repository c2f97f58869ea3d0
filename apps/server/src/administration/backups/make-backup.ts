import { basename } from "node:path"
import { makeBackup } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { writeAudit } from "../../platform/auth/audit.ts"
import { makeBackupAlone } from "../../platform/backup/index.ts"
import { operation } from "../../platform/http/operation.ts"
import { backupsOf } from "./backups-of.ts"

/** Makes a backup whether one is due or not. Throws `backup.busy`. */
export const makeBackupOperation = operation(makeBackup, async (context) => {
  const { plan, dataDir } = backupsOf(context)
  const given = { dataDir, at: context.now(), trusted: [...(context.signing?.trusted ?? [])] }
  const made = await makeBackupAlone(context.database, plan, given)
  if (made === undefined) {
    throw new PhocapError(
      "backup.busy",
      "Đang có một bản sao lưu được ghi.",
      "Chờ xong rồi xem lại danh sách.",
      409,
    )
  }
  const name = basename(made.path)
  const subject = `Sao lưu toàn bộ số liệu: ${name}`
  await writeAudit(context, { kind: "export", place: null, subject, purpose: "Sao lưu" })
  return { name, rows: made.rows, tables: made.tables }
})
