import { type BackupLine, checkBackup } from "@phocap/contract"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { ActionButton, Chip, formatMoment, formatNumber } from "../../platform/ui/index.ts"
import styles from "./backups.module.css"

/** One backup, which can be read to its last byte to see whether it is still whole. */
export function BackupRow({ backup: { name, at, bytes } }: { readonly backup: BackupLine }) {
  const t = useText("administration")
  const check = useSend(checkBackup, { reads: true })
  const megabytes = bytes / 1024 / 1024
  return (
    <tr>
      <th scope="row">{formatMoment(at)}</th>
      <td>{t("backups.megabytes", { n: formatNumber(megabytes, megabytes < 10 ? 1 : 0) })}</td>
      <td>
        <div className={styles.check}>
          <span role="status">
            {check.isIdle && t("backups.readOnce")}
            {check.isPending && t("backups.reading")}
            {check.isSuccess && (
              <Chip state="met">{t("backups.sound", { rows: formatNumber(check.data.rows) })}</Chip>
            )}
            {check.isError && (
              <>
                <Chip state="unmet">{t("backups.broken")}</Chip> {check.error.message} {check.error.remedy}
              </>
            )}
          </span>
          <ActionButton
            quiet
            disabled={check.isPending}
            aria-label={`${t("backups.readAgain")}: ${formatMoment(at)}`}
            onClick={() => check.mutate({ params: { backup: name } })}
          >
            {t("backups.readAgain")}
          </ActionButton>
        </div>
      </td>
      <td className={styles.name}>{name}</td>
    </tr>
  )
}
