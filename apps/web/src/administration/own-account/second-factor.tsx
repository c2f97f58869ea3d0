import { confirmTotp, endTotp, type OwnAccount, startTotp } from "@phocap/contract"
import { useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { ActionButton, ErrorNote, formatDate, Sheet } from "../../platform/ui/index.ts"
import styles from "../doors/form.module.css"
import { PasswordField } from "../doors/password-field.tsx"
import { TextField } from "../doors/text-field.tsx"

/** A code of the moment beside the password: turned on with an app on the phone, turned off with the password. */
export function SecondFactor(given: {
  readonly account: OwnAccount
  /** Where it is asked for before anything else: goes on when it is on, and is not turned off there. */
  readonly onDone?: () => void
}) {
  const { account, onDone } = given
  const t = useText("administration")
  const start = useSend(startTotp, { reads: true })
  const confirm = useSend(confirmTotp)
  const end = useSend(endTotp)
  const [password, setPassword] = useState("")
  const [code, setCode] = useState("")
  const codes = confirm.data?.recoveryCodes
  const on = account.totpSince !== null
  const made = start.data
  const asking = made === undefined || on
  async function submit() {
    try {
      if (on) await end.mutateAsync({ body: { password } })
      else if (made === undefined) await start.mutateAsync({ body: { password } })
      else await confirm.mutateAsync({ body: { code } })
      setPassword("")
      setCode("")
      if (on) {
        start.reset()
        confirm.reset()
      }
    } catch {
      // Said beside the fields; what was typed stays.
    }
  }
  const failure = [start.error, confirm.error, end.error].find((one) => one !== null && one !== undefined)
  return (
    <Sheet heading={t("totp.title")}>
      <p className="muted small">
        {account.totpSince === null
          ? t("totp.off")
          : t("totp.on", {
              date: formatDate(account.totpSince.slice(0, 10)),
              n: account.recoveryCodesLeft,
            })}
      </p>
      {codes !== undefined && on && (
        <div role="status">
          <p>
            <b>{t("totp.codes")}</b>
          </p>
          <ul className={styles.codes}>
            {codes.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      {on && onDone !== undefined ? (
        <ActionButton onClick={onDone}>{t("totp.goOn")}</ActionButton>
      ) : (
        <form
          className={styles.form}
          style={{ maxWidth: 420 }}
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          {asking ? (
            <>
              <input
                type="hidden"
                name="username"
                autoComplete="username"
                value={account.userName}
                readOnly
              />
              <PasswordField
                label={t("own.old")}
                value={password}
                onChange={setPassword}
                problem={failure?.fields.password}
              />
            </>
          ) : (
            <>
              <p>{t("totp.scan")}</p>
              <img
                className={styles.square}
                src={`data:image/svg+xml,${encodeURIComponent(made.square)}`}
                alt={t("totp.square")}
              />
              <p>
                {t("totp.byHand")} <b className={styles.secret}>{made.secret}</b>
              </p>
              <TextField
                label={t("totp.code")}
                required
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={10}
                value={code}
                onChange={(event) => setCode(event.target.value)}
                problem={failure?.fields.code}
              />
            </>
          )}
          {failure !== undefined && Object.keys(failure.fields).length === 0 && (
            <ErrorNote failure={failure} />
          )}
          <div>
            <ActionButton
              type="submit"
              quiet={on}
              disabled={start.isPending || confirm.isPending || end.isPending}
            >
              {on ? t("totp.end") : asking ? t("totp.start") : t("totp.confirm")}
            </ActionButton>
          </div>
        </form>
      )}
    </Sheet>
  )
}
