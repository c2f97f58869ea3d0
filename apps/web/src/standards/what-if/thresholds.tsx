import type { ProgrammeVerdict } from "@phocap/engine"
import { useState } from "react"
import { useText } from "../../platform/i18n/index.ts"
import { formatExact } from "../../platform/ui/index.ts"
import { useWords } from "../words/use-words.ts"
import { readThreshold, withEntry } from "./question.ts"
import styles from "./what-if.module.css"

/** One threshold; what is typed counts once it is left or Enter is pressed, and a wrong number says so. */
function ThresholdField(given: {
  readonly label: string
  readonly law: number
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}) {
  const t = useText("standards")
  const [text, setText] = useState(given.value === undefined ? "" : formatExact(given.value, 3))
  const read = readThreshold(text)
  function settle() {
    if (read !== null && read !== given.value) given.onChange(read)
  }
  return (
    <label className={styles.threshold}>
      <span>{given.label}</span>
      <input
        inputMode="decimal"
        placeholder={formatExact(given.law, 3)}
        value={text}
        aria-invalid={read === null}
        onChange={(event) => setText(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === "Enter") settle()
        }}
      />
      {read === null && <small role="alert">{t("whatIf.thresholdBad")}</small>}
    </label>
  )
}

/** Other thresholds for criteria, by programme and level; the law's own stands where nothing is typed. */
export function Thresholds(given: {
  readonly verdicts: readonly ProgrammeVerdict[]
  readonly thresholds: Readonly<Record<string, number>>
  readonly onChange: (thresholds: Record<string, number>) => void
}) {
  const t = useText("standards")
  const words = useWords()
  return (
    <>
      <p className="muted small">{t("whatIf.thresholdsHelp")}</p>
      {given.verdicts.map((verdict) => (
        <fieldset key={verdict.programme} className={styles.programme}>
          <legend>{words.programme(verdict.programme)}</legend>
          {verdict.levels.flatMap((level) =>
            level.criteria.map((criterion) => (
              <ThresholdField
                key={`${criterion.id} ${given.thresholds[criterion.id] ?? ""}`}
                label={verdict.graded ? `${words.level(level.level)}: ${criterion.label}` : criterion.label}
                law={criterion.atLeast}
                value={given.thresholds[criterion.id]}
                onChange={(value) => given.onChange(withEntry(given.thresholds, criterion.id, value))}
              />
            )),
          )}
        </fieldset>
      ))}
    </>
  )
}
