import { giveSecondFactor } from "@phocap/contract"
import { useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { ActionButton, ErrorNote } from "../../platform/ui/index.ts"
import { PasskeyDoor } from "../passkeys/passkey-door.tsx"
import styles from "./form.module.css"
import { TextField } from "./text-field.tsx"

/** After the first proof of who it is: the code of the moment, a recovery code, or a key of the device. */
export function SecondStep({ onIn }: { readonly onIn: () => void }) {
  const t = useText("administration")
  const second = useSend(giveSecondFactor, { reads: true })
  const [code, setCode] = useState("")
  async function submitCode() {
    try {
      await second.mutateAsync({ body: { code } })
      onIn()
    } catch {
      setCode("")
    }
  }
  return (
    <>
      <h1>{t("door.secondTitle")}</h1>
      <p className="muted">{t("door.secondLede")}</p>
      {second.error !== null && <ErrorNote failure={second.error} />}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void submitCode()
        }}
      >
        <TextField
          label={t("door.secondCode")}
          required
          autoFocus
          maxLength={40}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <ActionButton type="submit" disabled={second.isPending}>
          {second.isPending ? t("door.entering") : t("door.signIn")}
        </ActionButton>
      </form>
      <div className={styles.other}>
        <PasskeyDoor onIn={onIn} />
      </div>
      <p className={styles.more}>
        <a href="/dang-nhap">{t("door.startAgain")}</a>
      </p>
    </>
  )
}
