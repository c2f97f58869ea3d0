import { useState } from "react"
import { useText } from "../i18n/index.ts"
import styles from "./date-field.module.css"
import { formatDate } from "./format.ts"
import { parseDate } from "./parse-date.ts"

/** A date typed as people write it; it counts once the field is left or Enter is pressed, and a wrong one says so. */
export function DateField(given: {
  readonly label: string
  /** `YYYY-MM-DD`, or nothing. */
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  readonly help?: string
}) {
  const t = useText("platform")
  const shown = given.value === undefined ? "" : formatDate(given.value)
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? shown
  const date = text.trim() === "" ? undefined : parseDate(text)
  function settle() {
    if (date === null) return
    setTyped(null)
    if (date !== given.value) given.onChange(date)
  }
  return (
    <label className={styles.field}>
      {given.label}
      <input
        inputMode="numeric"
        autoComplete="off"
        placeholder={t("datePlaceholder")}
        value={text}
        aria-invalid={date === null}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === "Enter") settle()
        }}
      />
      {date === null && typed !== null && text.length >= 6 ? (
        <small role="alert" data-wrong="">
          {t("dateWrong")}
        </small>
      ) : (
        given.help !== undefined && <small>{given.help}</small>
      )}
    </label>
  )
}
