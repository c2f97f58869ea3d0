import { signIn } from "@phocap/contract"
import { useRouter } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useSession } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote } from "../../platform/ui/index.ts"
import { OuterDoor } from "../outer-sign-in/outer-door.tsx"
import { PasskeyDoor } from "../passkeys/passkey-door.tsx"
import styles from "./form.module.css"
import { PasswordField } from "./password-field.tsx"
import { SecondStep } from "./second-step.tsx"
import { TextField } from "./text-field.tsx"
import { owedPath, useEnter, wantedPath } from "./use-enter.ts"

/** The way in for those who have an account. */
export function SignIn() {
  const t = useText("administration")
  const enter = useEnter()
  const send = useSend(signIn, { reads: true })
  const session = useSession()
  const router = useRouter()
  const [userName, setUserName] = useState("")
  const owes = session.data?.owes === "second-factor"
  useEffect(() => {
    if (owes) router.history.replace(owedPath(wantedPath()))
  }, [owes, router])
  const [password, setPassword] = useState("")
  async function submit() {
    try {
      const { next } = await send.mutateAsync({ body: { userName, password } })
      if (next === "in") enter()
    } catch {
      // Said above the fields; the name stays, the password is typed again.
      setPassword("")
    }
  }
  const problems = send.error?.fields ?? {}
  if (send.data?.next === "second-factor") return <SecondStep onIn={enter} />
  return (
    <>
      <h1>{t("door.signInTitle")}</h1>
      <p className="muted">{t("door.signInLede")}</p>
      {send.error !== null && <ErrorNote failure={send.error} />}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextField
          label={t("door.userName")}
          required
          maxLength={60}
          autoComplete="username"
          autoCapitalize="off"
          spellCheck={false}
          value={userName}
          onChange={(event) => setUserName(event.target.value)}
          problem={problems.userName}
        />
        <PasswordField
          label={t("door.password")}
          value={password}
          onChange={setPassword}
          problem={problems.password}
        />
        <ActionButton type="submit" disabled={send.isPending}>
          {send.isPending ? t("door.entering") : t("door.signIn")}
        </ActionButton>
      </form>
      <div className={styles.other}>
        <OuterDoor />
        <PasskeyDoor onIn={enter} />
      </div>
      <p className={styles.more}>
        {t("door.forgotten")} <a href="/loi-moi">{t("door.haveCode")}</a>
      </p>
    </>
  )
}
