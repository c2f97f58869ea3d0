import { type AccountEntry, type InvitationLetter, listAccounts } from "@phocap/contract"
import { searchKey } from "@phocap/core"
import { useState } from "react"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { unitTitle, useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, Empty, ErrorNote, formatNumber, Loading, PageTitle } from "../../platform/ui/index.ts"
import { AccountCard } from "./account-card.tsx"
import styles from "./accounts.module.css"
import { BulkAccounts } from "./bulk-accounts.tsx"
import { Letters } from "./letters.tsx"
import { NewAccountForm } from "./new-account-form.tsx"

type Act = "one" | "many" | null

/** Who may come in to work on a unit and what below it, and how others are let in. */
export function Accounts() {
  const t = useText("administration")
  const { unit } = useUnitRound()
  const list = useRoute(listAccounts, { params: { unit: unit.code } })
  const [act, setAct] = useState<Act>(null)
  const [letters, setLetters] = useState<readonly InvitationLetter[]>([])
  const [find, setFind] = useState("")
  if (list.data === undefined) {
    return list.error === null ? (
      <Loading rows={10} />
    ) : (
      <ErrorNote failure={list.error} onRetry={() => void list.refetch()} />
    )
  }
  const { accounts, today } = list.data
  const open = accounts.filter((account) => account.state !== "closed")
  const waiting = open.filter((account) => account.state === "invited").length
  const words = searchKey(find)
  const shown = accounts.filter((account) =>
    searchKey(`${account.fullName} ${account.userName} ${account.position}`).includes(words),
  )
  function made(fresh: readonly InvitationLetter[]) {
    setLetters([...fresh, ...letters])
    setAct(null)
  }
  return (
    <>
      <div className="noPrint">
        <PageTitle
          small
          title={t("accounts.title", { n: formatNumber(open.length), unit: unitTitle(unit) })}
          lede={waiting === 0 ? t("accounts.lede") : t("accounts.ledeWaiting", { n: formatNumber(waiting) })}
          actions={
            <>
              <ActionButton
                aria-expanded={act === "one"}
                onClick={() => setAct(act === "one" ? null : "one")}
              >
                {t("accounts.add")}
              </ActionButton>
              <ActionButton
                quiet
                aria-expanded={act === "many"}
                onClick={() => setAct(act === "many" ? null : "many")}
              >
                {t("accounts.addMany")}
              </ActionButton>
            </>
          }
        />
        {act === "one" && <NewAccountForm today={today} onMade={made} />}
        {act === "many" && <BulkAccounts onMade={made} />}
      </div>
      {letters.length > 0 && <Letters letters={letters} onDone={() => setLetters([])} />}
      <div className="noPrint">
        {accounts.length === 0 ? (
          <Empty title={t("accounts.none")} text={t("accounts.noneText")} />
        ) : (
          <>
            <input
              className={styles.find}
              type="search"
              aria-label={t("accounts.find")}
              placeholder={t("accounts.find")}
              value={find}
              onChange={(event) => setFind(event.target.value)}
            />
            {shown.length === 0 && <p className="muted">{t("accounts.notFound")}</p>}
            {shown.map((account: AccountEntry) => (
              <AccountCard key={account.id} account={account} others={open} today={today} onLetter={made} />
            ))}
          </>
        )}
      </div>
    </>
  )
}
