import { readInvitation, takeInvitation } from "@phocap/contract"
import { useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { ActionButton, ErrorNote } from "../../platform/ui/index.ts"
import styles from "./form.module.css"
import { PasswordField } from "./password-field.tsx"
import { TextField } from "./text-field.tsx"
import { useEnter } from "./use-enter.ts"

/** With the code of a letter: first whose it is, then a password of one's own. */
export function Invitation() {
  const t = useText("administration")
  const enter = useEnter()
  const read = useSend(readInvitation, { reads: true })
  const take = useSend(takeInvitation, { reads: true })
  const [code, setCode] = useState(() => window.location.hash.slice(1))
  const [password, setPassword] = useState("")
  const whose = read.data
  async function submit() {
    try {
      if (whose === undefined) {
        await read.mutateAsync({ body: { code } })
        return
      }
      await take.mutateAsync({ body: { code, password } })
      enter()
    } catch {
      // Said above the fields; what was typed stays.
    }
  }
  const failure = take.error ?? read.error
  return (
    <>
      <h1>{whose === undefined ? t("door.inviteTitle") : t("door.inviteHello", { name: whose.fullName })}</h1>
      <p className="muted">
        {whose === undefined ? t("door.inviteLede") : t("door.inviteChoose", { userName: whose.userName })}
      </p>
      {failure !== null && <ErrorNote failure={failure} />}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {whose === undefined ? (
          <TextField
            label={t("door.code")}
            required
            maxLength={60}
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            help={t("door.codeHelp")}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        ) : (
          <>
            {/* For the browser's keeper of passwords, which looks for the name beside the password. */}
            <input type="hidden" name="username" autoComplete="username" value={whose.userName} readOnly />
            <PasswordField
              label={t("door.newPassword")}
              chosen
              value={password}
              onChange={setPassword}
              problem={take.error?.fields.password}
            />
          </>
        )}
        <ActionButton type="submit" disabled={read.isPending || take.isPending}>
          {whose === undefined ? t("door.next") : t("door.inviteDo")}
        </ActionButton>
      </form>
      <p className={styles.more}>
        <a href="/dang-nhap">{t("door.toSignIn")}</a>
      </p>
    </>
  )
}
