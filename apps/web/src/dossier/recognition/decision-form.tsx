import { type ProgrammeLine, putRecognised, type Recognised } from "@phocap/contract"
import { useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, DateField, ErrorNote } from "../../platform/ui/index.ts"
import { levelWords, topLevel } from "./level-words.ts"
import styles from "./recognition.module.css"

/** What a decision recognised the unit for in a year. `start` is what stands in the fields when it opens. */
export function DecisionForm(of: {
  readonly line: ProgrammeLine
  readonly year: number
  readonly start: Recognised
}) {
  const { line, year } = of
  const t = useText("dossier")
  const { unit } = useUnitRound()
  const send = useSend(putRecognised)
  const [given, setGiven] = useState(of.start)
  const params = { unit: unit.code, year, programme: line.programme }
  const levels = Array.from({ length: topLevel(line) + 1 }, (_, level) => level)
  const problems = send.error?.fields ?? {}
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault()
        send.mutate({ params, body: { recognised: given } })
      }}
    >
      <label>
        {t("recognition.levelField")}
        <select
          value={given.level}
          onChange={(event) => setGiven({ ...given, level: Number(event.target.value) })}
        >
          {levels.map((level) => (
            <option key={level} value={level}>
              {levelWords(level, line.graded, t)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("recognition.decision")}
        <input
          value={given.decision}
          maxLength={200}
          autoComplete="off"
          aria-invalid={problems.decision !== undefined}
          onChange={(event) => setGiven({ ...given, decision: event.target.value })}
        />
      </label>
      <DateField
        label={t("recognition.decidedOn")}
        value={given.decidedOn ?? undefined}
        onChange={(date) => setGiven({ ...given, decidedOn: date ?? null })}
      />
      <label>
        {t("recognition.body")}
        <input
          value={given.body}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setGiven({ ...given, body: event.target.value })}
        />
      </label>
      <div className={styles.acts}>
        <ActionButton type="submit" disabled={send.isPending}>
          {t("recognition.save")}
        </ActionButton>
        {line.history.some((one) => one.year === year && one.level !== null) && (
          <ActionButton
            quiet
            disabled={send.isPending}
            onClick={() => send.mutate({ params, body: { recognised: null } })}
          >
            {t("recognition.remove")}
          </ActionButton>
        )}
      </div>
      {send.error !== null && <ErrorNote failure={send.error} />}
    </form>
  )
}
