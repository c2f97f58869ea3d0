import { type Backups, listBackups, makeBackup } from "@phocap/contract"
import { useRoute, useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import {
  ActionButton,
  Empty,
  ErrorNote,
  formatMoment,
  formatNumber,
  Loading,
  PageTitle,
  Scroll,
  Sheet,
} from "../../platform/ui/index.ts"
import { BackupRow } from "./backup-row.tsx"
import styles from "./backups.module.css"

/** How it stands with backups: the last and the next, each of them, where they lie, and how to put one back. */
export function BackupsScreen() {
  const t = useText("administration")
  const { data, error, refetch } = useRoute(listBackups, {})
  const make = useSend(makeBackup)
  if (data === undefined) {
    return error === null ? (
      <Loading rows={8} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  const [newest] = data.backups
  return (
    <>
      <PageTitle
        small
        title={
          newest === undefined ? t("backups.titleNone") : t("backups.title", { at: formatMoment(newest.at) })
        }
        lede={<Standing backups={data} />}
      />
      <div className={styles.make}>
        <ActionButton disabled={make.isPending} onClick={() => make.mutate({})}>
          {t("backups.now")}
        </ActionButton>
        <span role="status">
          {make.isPending && t("backups.making")}
          {make.isSuccess &&
            t("backups.made", {
              name: make.data.name,
              rows: formatNumber(make.data.rows),
              tables: make.data.tables,
            })}
        </span>
      </div>
      {make.error !== null && <ErrorNote failure={make.error} />}
      {newest === undefined ? (
        <Empty title={t("backups.none")} text={t("backups.noneText")} />
      ) : (
        <Sheet heading={t("backups.list")} padded={false}>
          <Scroll label={t("backups.list")}>
            <table className={`plain ${styles.list}`}>
              <thead>
                <tr>
                  <th scope="col">{t("backups.at")}</th>
                  <th scope="col">{t("backups.size")}</th>
                  <th scope="col">{t("backups.read")}</th>
                  <th scope="col">{t("backups.name")}</th>
                </tr>
              </thead>
              <tbody>
                {data.backups.map((backup) => (
                  <BackupRow key={backup.name} backup={backup} />
                ))}
              </tbody>
            </table>
          </Scroll>
        </Sheet>
      )}
      <Where backups={data} />
      <HowToRestore name={newest?.name ?? "phocap-….phocap"} folder={data.folder} />
    </>
  )
}

function Standing({ backups }: { readonly backups: Backups }) {
  const t = useText("administration")
  const { dueAt, everyHours, keep, overdue } = backups
  if (dueAt === null) return t(everyHours > 0 ? "backups.demo" : "backups.off")
  const due = formatMoment(dueAt)
  if (overdue) return <strong>{t("backups.overdue", { due })}</strong>
  return t("backups.byItself", { hours: formatNumber(everyHours), keep, due })
}

function Where({ backups: { folder, passphraseFile } }: { readonly backups: Backups }) {
  const t = useText("administration")
  return (
    <Sheet heading={t("backups.where")}>
      <dl className={styles.where}>
        <dt>{t("backups.folder")}</dt>
        <dd>
          <code>{folder}</code>
        </dd>
        <dt>{t("backups.passphrase")}</dt>
        <dd>
          {passphraseFile === null
            ? t("backups.passphraseGiven")
            : t("backups.passphraseFile", { file: passphraseFile })}
        </dd>
      </dl>
      <p>{t("backups.elsewhere")}</p>
    </Sheet>
  )
}

function HowToRestore({ name, folder }: { readonly name: string; readonly folder: string }) {
  const t = useText("administration")
  const file = `${folder}/${name}`
  const ways = [
    ["backups.restoreNew", `phocap restore ${file} --data thu-muc-moi --passphrase-file mat-khau.txt`],
    ["backups.restoreHere", `phocap restore ${file} --replace`],
    ["backups.verify", "phocap ledger verify"],
  ] as const
  return (
    <Sheet heading={t("backups.restore")}>
      <p>{t("backups.restoreLede")}</p>
      <ul className={styles.ways}>
        {ways.map(([words, command]) => (
          <li key={words}>
            {t(words)}
            <code>{command}</code>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
