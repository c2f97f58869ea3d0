import { useState } from "react"
import { useText } from "../../platform/i18n/index.ts"
import styles from "./form.module.css"
import { TextField } from "./text-field.tsx"

/** A password, which may be looked at: on a phone blind typing goes wrong. */
export function PasswordField(given: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem?: string | undefined
  readonly chosen?: boolean
}) {
  const t = useText("administration")
  const [shown, setShown] = useState(false)
  return (
    <div>
      <TextField
        label={given.label}
        type={shown ? "text" : "password"}
        required
        autoComplete={given.chosen === true ? "new-password" : "current-password"}
        autoCapitalize="off"
        spellCheck={false}
        value={given.value}
        onChange={(event) => given.onChange(event.target.value)}
        problem={given.problem}
        {...(given.chosen === true ? { help: t("door.passwordHelp") } : {})}
      />
      <label className={styles.show}>
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        {t("door.show")}
      </label>
    </div>
  )
}
