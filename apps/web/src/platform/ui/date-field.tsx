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
  /** What is wrong with it, from the server or from us. */
  readonly problem?: string | undefined
  /** Its label above it, as in forms, instead of before it. */
  readonly above?: boolean
}) {
  const t = useText("platform")
  const shown = given.value === undefined ? "" : formatDate(given.value)
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? shown
  const date = text.trim() === "" ? undefined : parseDate(text)
  const wrong = date === null && typed !== null && text.length >= 6 ? t("dateWrong") : given.problem
  function settle() {
    if (date === null) return
    setTyped(null)
    if (date !== given.value) given.onChange(date)
  }
  return (
    <label className={styles.field} data-above={given.above === true}>
      {given.label}
      <input
        inputMode="numeric"
        autoComplete="off"
        placeholder={t("datePlaceholder")}
        value={text}
        aria-invalid={date === null || given.problem !== undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === "Enter") settle()
        }}
      />
      {wrong !== undefined ? (
        <small role="alert" data-wrong="">
          {wrong}
        </small>
      ) : (
        given.help !== undefined && <small>{given.help}</small>
      )}
    </label>
  )
}
