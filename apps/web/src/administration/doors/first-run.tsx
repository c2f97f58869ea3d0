import { claimFirstRun } from "@phocap/contract"
import { useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { ActionButton, ErrorNote } from "../../platform/ui/index.ts"
import styles from "./form.module.css"
import { PasswordField } from "./password-field.tsx"
import { TextField } from "./text-field.tsx"
import { useEnter } from "./use-enter.ts"

/** The first administrator: the link's code stands behind the #, where neither server nor log sees it. */
export function FirstRun() {
  const t = useText("administration")
  const enter = useEnter()
  const send = useSend(claimFirstRun, { reads: true })
  const [code] = useState(() => window.location.hash.slice(1))
  const [fullName, setFullName] = useState("")
  const [userName, setUserName] = useState("")
  const [password, setPassword] = useState("")
  async function submit() {
    try {
      await send.mutateAsync({ body: { code, fullName, userName, password } })
      enter()
    } catch {
      // Said above the fields; what was typed stays.
    }
  }
  const problems = send.error?.fields ?? {}
  return (
    <>
      <h1>{t("door.firstTitle")}</h1>
      <p className="muted">{code === "" ? t("door.firstNoCode") : t("door.firstLede")}</p>
      {send.error !== null && <ErrorNote failure={send.error} />}
      {code !== "" && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <TextField
            label={t("door.fullName")}
            required
            maxLength={120}
            autoComplete="name"
            value={fullName}
            onChange={(event) => setFullName(event.target.value)}
            problem={problems.fullName}
          />
          <TextField
            label={t("door.userName")}
            required
            maxLength={60}
            autoComplete="username"
            autoCapitalize="off"
            spellCheck={false}
            help={t("door.userNameHelp")}
            value={userName}
            onChange={(event) => setUserName(event.target.value)}
            problem={problems.userName}
          />
          <PasswordField
            label={t("door.newPassword")}
            chosen
            value={password}
            onChange={setPassword}
            problem={problems.password}
          />
          <ActionButton type="submit" disabled={send.isPending}>
            {send.isPending ? t("door.entering") : t("door.firstDo")}
          </ActionButton>
        </form>
      )}
    </>
  )
}
