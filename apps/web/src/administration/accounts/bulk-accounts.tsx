import { createAccounts, getAccountTemplate, type InvitationLetter, readAccountFile } from "@phocap/contract"
import { fileUrl, useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import {
  ActionButton,
  ErrorNote,
  FileDrop,
  FileLink,
  formatDate,
  Scroll,
  Sheet,
} from "../../platform/ui/index.ts"
import styles from "./accounts.module.css"

/** Accounts of a whole commune from one workbook: read first, made when looked at, letters for all. */
export function BulkAccounts({
  onMade,
}: {
  readonly onMade: (letters: readonly InvitationLetter[]) => void
}) {
  const t = useText("administration")
  const say = useText("platform")
  const { unit } = useUnitRound()
  const params = { unit: unit.code }
  const read = useSend(readAccountFile, { reads: true })
  const make = useSend(createAccounts)
  const list = read.data
  async function take(file: File | undefined) {
    if (file === undefined) return
    const form = new FormData()
    form.append("file", file)
    make.reset()
    await read.mutateAsync({ params, form }).catch(() => undefined)
  }
  async function submit() {
    if (list === undefined) return
    const made = await make.mutateAsync({ params, body: { accounts: list.accounts } }).catch(() => undefined)
    if (made !== undefined) onMade(made.letters)
  }
  return (
    <Sheet heading={t("accounts.addMany")}>
      <p className="muted">{t("bulk.lede")}</p>
      <div className={styles.template}>
        <FileLink href={fileUrl(getAccountTemplate, { params })}>{t("bulk.template")}</FileLink>
      </div>
      <FileDrop
        accept=".xlsx,.xls,.csv"
        choose={t("bulk.file")}
        drop={t("bulk.drop")}
        note={t("bulk.note")}
        busy={read.isPending ? <span role="status">{t("bulk.reading")}</span> : null}
        onTake={(files) => void take(files?.[0])}
      />
      {read.error !== null && <ErrorNote failure={read.error} />}
      {make.error !== null && <ErrorNote failure={make.error} />}
      {list !== undefined && (
        <>
          {list.problems.length > 0 && (
            <div role="alert">
              <h3>{t("bulk.problems", { n: list.problems.length })}</h3>
              <ul>
                {list.problems.map((problem) => (
                  <li key={problem.row}>
                    {t("bulk.row", { n: problem.row })} {problem.message}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {list.accounts.length > 0 && (
            <>
              <Scroll label={t("bulk.read", { n: list.accounts.length })}>
                <table className="plain">
                  <caption className="visuallyHidden">{t("bulk.read", { n: list.accounts.length })}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{t("door.fullName")}</th>
                      <th scope="col">{t("accounts.position")}</th>
                      <th scope="col">{t("door.userName")}</th>
                      <th scope="col">{t("grant.role")}</th>
                      <th scope="col">{t("grant.unit")}</th>
                      <th scope="col">{t("grant.from")}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {list.accounts.map((account, i) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a file may be the same
                      <tr key={i}>
                        <th scope="row">{account.fullName}</th>
                        <td>{account.position}</td>
                        <td>{account.userName === "" ? t("bulk.auto") : account.userName}</td>
                        <td>{say(`role.${account.role}`)}</td>
                        <td>{[account.unit, account.school].filter((one) => one !== null).join(", ")}</td>
                        <td>{formatDate(account.from)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Scroll>
              <div className={styles.foot}>
                <ActionButton disabled={make.isPending} onClick={() => void submit()}>
                  {t("bulk.make", { n: list.accounts.length })}
                </ActionButton>
              </div>
            </>
          )}
        </>
      )}
    </Sheet>
  )
}
