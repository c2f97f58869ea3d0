import { PhocapError } from "@phocap/core"
import type { BackupPlace } from "../../platform/backup/index.ts"
import type { Context } from "../../platform/http/context.ts"

/** Where backups of this server lie. Throws `backup.nowhere`. */
export function backupsOf({ backups }: Context): BackupPlace {
  if (backups !== undefined) return backups
  throw new PhocapError(
    "backup.nowhere",
    "Máy chủ này không có thư mục để sao lưu.",
    "Đặt PHOCAP_BACKUP_DIR rồi khởi động lại.",
    409,
  )
}
