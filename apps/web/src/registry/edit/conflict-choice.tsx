import { useEffect, useRef, useState } from "react"
import { useLanguage, useText } from "../../platform/i18n/index.ts"
import { ActionButton } from "../../platform/ui/index.ts"
import styles from "./form.module.css"

export interface ConflictLine {
  readonly field: string
  readonly label: string
  readonly theirs: string
  readonly mine: string
}

/**
 * Values that somebody else has written since the form was opened: nothing was overwritten, a person chooses field by
 * field. `onSettle` gets the fields for which the own value was chosen.
 */
export function ConflictChoice(given: {
  readonly lines: readonly ConflictLine[]
  readonly saving: boolean
  readonly onSettle: (mine: readonly string[]) => void
}) {
  const t = useText("registry")
  useLanguage()
  const [chosen, setChosen] = useState<Readonly<Record<string, "mine" | "theirs">>>({})
  const head = useRef<HTMLDivElement>(null)
  useEffect(() => head.current?.focus(), [])
  const all = given.lines.every((line) => chosen[line.field] !== undefined)
  return (
    <div ref={head} className={styles.conflict} role="alert" tabIndex={-1}>
      <h3>{t("conflict.title", { n: given.lines.length })}</h3>
      <p>{t("conflict.text")}</p>
      {given.lines.map((line) => (
        <fieldset key={line.field}>
          <legend>{line.label}</legend>
          {(["theirs", "mine"] as const).map((side) => (
            <label key={side} data-chosen={chosen[line.field] === side}>
              <input
                type="radio"
                name={`conflict-${line.field}`}
                checked={chosen[line.field] === side}
                onChange={() => setChosen({ ...chosen, [line.field]: side })}
              />
              <span>
                <b>{line[side] === "" ? t("history.nothing") : line[side]}</b>
                <small>{t(`conflict.${side}`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <ActionButton
        disabled={!all || given.saving}
        onClick={() =>
          given.onSettle(
            given.lines.filter((line) => chosen[line.field] === "mine").map((line) => line.field),
          )
        }
      >
        {given.saving ? t("form.saving") : t("conflict.apply")}
      </ActionButton>
      {!all && <small className="muted"> {t("conflict.choose")}</small>}
    </div>
  )
}
