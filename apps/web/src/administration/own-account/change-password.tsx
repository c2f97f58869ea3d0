import { changePassword } from "@phocap/contract"
import { useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { ActionButton, ErrorNote } from "../../platform/ui/index.ts"
import styles from "../doors/form.module.css"
import { PasswordField } from "../doors/password-field.tsx"

/** The old password and a new one; other browsers are signed out with it. */
export function ChangePassword({ userName }: { readonly userName: string }) {
  const t = useText("administration")
  const send = useSend(changePassword)
  const [old, setOld] = useState("")
  const [fresh, setFresh] = useState("")
  const problems = send.error?.fields ?? {}
  async function submit() {
    try {
      await send.mutateAsync({ body: { old, new: fresh } })
      setOld("")
      setFresh("")
    } catch {
      // Said beside the fields; what was typed stays.
    }
  }
  return (
    <form
      className={styles.form}
      style={{ maxWidth: 420 }}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <input type="hidden" name="username" autoComplete="username" value={userName} readOnly />
      <PasswordField label={t("own.old")} value={old} onChange={setOld} problem={problems.old} />
      <PasswordField label={t("own.new")} chosen value={fresh} onChange={setFresh} problem={problems.new} />
      {send.error !== null && Object.keys(problems).length === 0 && <ErrorNote failure={send.error} />}
      <div>
        <ActionButton type="submit" disabled={send.isPending}>
          {t("own.change")}
        </ActionButton>{" "}
        <span role="status" className="small">
          {send.isSuccess ? t("own.changed") : ""}
        </span>
      </div>
    </form>
  )
}
