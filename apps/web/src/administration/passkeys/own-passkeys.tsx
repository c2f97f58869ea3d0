import { addPasskey, endPasskey, type OwnAccount, startPasskey } from "@phocap/contract"
import { useState } from "react"
import { type ApiFailure, useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { ActionButton, ErrorNote, formatMoment, Scroll, Sheet } from "../../platform/ui/index.ts"
import styles from "../doors/form.module.css"
import { PasswordField } from "../doors/password-field.tsx"
import { TextField } from "../doors/text-field.tsx"
import { hasPasskeys, makeOnDevice } from "./ask-device.ts"

/** The keys of one's devices: which there are, when each was last used, a way to take one back and to add one. */
export function OwnPasskeys({ account }: { readonly account: OwnAccount }) {
  const t = useText("administration")
  const { passkeys } = account
  return (
    <Sheet heading={t("passkey.title")}>
      <p className="muted small">
        {passkeys.length === 0 ? t("passkey.none") : t("passkey.some", { n: passkeys.length })}
      </p>
      {passkeys.length > 0 && <Kept passkeys={passkeys} />}
      {hasPasskeys() ? <Add account={account} /> : <p>{t("passkey.unable")}</p>}
    </Sheet>
  )
}

function Kept({ passkeys }: Pick<OwnAccount, "passkeys">) {
  const t = useText("administration")
  const end = useSend(endPasskey)
  const [asked, setAsked] = useState("")
  return (
    <>
      {end.error !== null && <ErrorNote failure={end.error} />}
      <Scroll label={t("passkey.title")}>
        <table className="plain stacked">
          <thead>
            <tr>
              <th scope="col">{t("passkey.name")}</th>
              <th scope="col">{t("passkey.made")}</th>
              <th scope="col">{t("own.seen")}</th>
              <th scope="col">
                <span className="visuallyHidden">{t("passkey.end")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {passkeys.map(({ id, name, madeAt, usedAt }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td data-head={t("passkey.made")}>{formatMoment(madeAt)}</td>
                <td data-head={t("own.seen")}>
                  {usedAt === null ? t("passkey.never") : formatMoment(usedAt)}
                </td>
                <td>
                  <ActionButton
                    quiet={asked !== id}
                    disabled={end.isPending}
                    onClick={() => (asked === id ? end.mutate({ params: { passkey: id } }) : setAsked(id))}
                  >
                    {asked === id ? t("passkey.endSure") : t("passkey.end")}
                  </ActionButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

function Add({ account }: { readonly account: OwnAccount }) {
  const t = useText("administration")
  const start = useSend(startPasskey, { reads: true })
  const add = useSend(addPasskey)
  const [name, setName] = useState("")
  const [password, setPassword] = useState("")
  const [failure, setFailure] = useState<ApiFailure | null>(null)
  const [busy, setBusy] = useState(false)
  async function submit() {
    setBusy(true)
    setFailure(null)
    try {
      const { options } = await start.mutateAsync({ body: { password } })
      await add.mutateAsync({ body: { name, credential: await makeOnDevice(options) } })
      setName("")
      setPassword("")
    } catch (error) {
      setFailure(error as ApiFailure)
    }
    setBusy(false)
  }
  const problems = failure?.fields ?? {}
  return (
    <form
      className={styles.form}
      style={{ maxWidth: 420 }}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <input type="hidden" name="username" autoComplete="username" value={account.userName} readOnly />
      <TextField
        label={t("passkey.newName")}
        help={t("passkey.newNameHelp")}
        required
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
        problem={problems.name}
      />
      {account.hasPassword && (
        <PasswordField
          label={t("own.old")}
          value={password}
          onChange={setPassword}
          problem={problems.password}
        />
      )}
      {failure !== null && Object.keys(problems).length === 0 && <ErrorNote failure={failure} />}
      <div>
        <ActionButton type="submit" disabled={busy}>
          {busy ? t("passkey.waiting") : t("passkey.add")}
        </ActionButton>{" "}
        <span role="status" className="small">
          {add.isSuccess && failure === null && !busy ? t("passkey.added") : ""}
        </span>
      </div>
    </form>
  )
}
