import { useId, useRef, useState } from "react"
import { useText } from "../i18n/index.ts"
import { ActionButton } from "./action-button.tsx"
import styles from "./purpose-link.module.css"

const usual = ["survey", "school", "report", "inspection", "support"] as const

/** Downloads people only once it is said what for: the log keeps it beside who took them. */
export function PurposeLink(given: {
  readonly label: string
  readonly fileFor: (purpose: string) => string
  readonly plain?: boolean
}) {
  const t = useText("platform")
  const dialog = useRef<HTMLDialogElement>(null)
  const name = useId()
  const [chosen, setChosen] = useState<string>(usual[0])
  const [own, setOwn] = useState("")
  const purpose = chosen === "other" ? own.trim() : t(`purpose.${chosen}`)
  function take() {
    dialog.current?.close()
    window.location.assign(given.fileFor(purpose))
  }
  const open = () => dialog.current?.showModal()
  return (
    <>
      {given.plain === true ? (
        <button type="button" onClick={open}>
          {given.label}
        </button>
      ) : (
        <ActionButton quiet onClick={open}>
          {given.label}
        </ActionButton>
      )}
      <dialog ref={dialog} className={styles.dialog} aria-labelledby={`${name}-title`}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            take()
          }}
        >
          <h2 id={`${name}-title`}>{t("purpose.title")}</h2>
          <p className="muted small">{t("purpose.lede")}</p>
          <fieldset>
            <legend className="visuallyHidden">{t("purpose.title")}</legend>
            {[...usual, "other"].map((one) => (
              <label key={one}>
                <input type="radio" name={name} checked={chosen === one} onChange={() => setChosen(one)} />
                {t(`purpose.${one}`)}
              </label>
            ))}
          </fieldset>
          {chosen === "other" && (
            <input
              type="text"
              required
              minLength={4}
              maxLength={300}
              aria-label={t("purpose.own")}
              placeholder={t("purpose.own")}
              value={own}
              onChange={(event) => setOwn(event.target.value)}
            />
          )}
          <div className={styles.acts}>
            <ActionButton type="submit">{t("purpose.take")}</ActionButton>
            <ActionButton quiet onClick={() => dialog.current?.close()}>
              {t("close")}
            </ActionButton>
          </div>
        </form>
      </dialog>
    </>
  )
}
