import { createAccounts, type InvitationLetter, type NewAccount } from "@phocap/contract"
import { useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote, Sheet } from "../../platform/ui/index.ts"
import { TextField } from "../doors/text-field.tsx"
import styles from "./accounts.module.css"
import { GrantFields } from "./grant-fields.tsx"

/** One account with its first role; what comes of it is a letter. */
export function NewAccountForm(given: {
  readonly today: string
  readonly onMade: (letters: readonly InvitationLetter[]) => void
}) {
  const t = useText("administration")
  const { unit } = useUnitRound()
  const send = useSend(createAccounts)
  const [account, setAccount] = useState<NewAccount>({
    fullName: "",
    position: "",
    userName: "",
    role: "enumerator",
    unit: unit.code,
    school: null,
    from: given.today,
    to: null,
    firstRound: null,
    lastRound: null,
  })
  const change = (next: Partial<NewAccount>) => setAccount({ ...account, ...next })
  const problem = (field: string) => send.error?.fields[`accounts.0.${field}`]
  async function submit() {
    try {
      const { letters } = await send.mutateAsync({
        params: { unit: unit.code },
        body: { accounts: [account] },
      })
      given.onMade(letters)
    } catch {
      // Said above the fields; what was typed stays.
    }
  }
  return (
    <Sheet heading={t("accounts.add")}>
      {send.error !== null && <ErrorNote failure={send.error} />}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <div className={styles.form}>
          <TextField
            label={t("door.fullName")}
            required
            maxLength={120}
            autoComplete="off"
            value={account.fullName}
            onChange={(event) => change({ fullName: event.target.value })}
            problem={problem("fullName")}
          />
          <TextField
            label={t("accounts.position")}
            maxLength={120}
            autoComplete="off"
            value={account.position}
            onChange={(event) => change({ position: event.target.value })}
            problem={problem("position")}
          />
          <TextField
            label={t("door.userName")}
            maxLength={60}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            help={t("accounts.userNameHelp")}
            value={account.userName}
            onChange={(event) => change({ userName: event.target.value })}
            problem={problem("userName")}
          />
          <GrantFields grant={account} onChange={change} schoolProblem={problem("school")} />
        </div>
        <div className={styles.foot}>
          <ActionButton type="submit" disabled={send.isPending}>
            {t("accounts.make")}
          </ActionButton>
        </div>
      </form>
    </Sheet>
  )
}
