import type { WhatIfQuestion } from "@phocap/contract"
import { referenceDate } from "@phocap/core"
import { isInForce, type ProgrammeVerdict, programmes } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, DateField, formatDate, Sheet } from "../../platform/ui/index.ts"
import { inForce } from "../law/in-force.ts"
import { readableNote } from "../law/readable-note.ts"
import type { Law } from "../law/use-law.ts"
import { usePeriod } from "../law/use-period.ts"
import { useWords } from "../words/use-words.ts"
import { withEntry } from "./question.ts"
import { Thresholds } from "./thresholds.tsx"
import styles from "./what-if.module.css"

interface AssumptionsProps {
  readonly law: Law
  readonly question: WhatIfQuestion
  readonly onChange: (question: WhatIfQuestion) => void
  /** The criteria whose thresholds may be tried. */
  readonly verdicts: readonly ProgrammeVerdict[]
}

/** Chooses, for each programme, another rule set than the one in force; a draft shows its note. */
function StandardPicks({ law, question, onChange }: AssumptionsProps) {
  const t = useText("standards")
  const words = useWords()
  const period = usePeriod()
  const { year } = useUnitRound()
  const date = question.date ?? referenceDate(year)
  const chosen = question.standards ?? []
  return programmes.map((programme) => {
    const all = law.standards.filter((one) => one.programme === programme)
    const others = all.filter((one) => one.disabled || !isInForce(one.inForce, date))
    if (others.length === 0) return null
    const now = all.find((one) => chosen.includes(one.id))
    return (
      <label key={programme} className={styles.field}>
        {words.programme(programme)}
        <select
          value={now?.id ?? ""}
          onChange={(event) => {
            const rest = chosen.filter((id) => !all.some((one) => one.id === id))
            onChange({
              ...question,
              standards: event.target.value === "" ? rest : [...rest, event.target.value],
            })
          }}
        >
          <option value="">{t("whatIf.inForce")}</option>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}, {one.disabled ? t("whatIf.draft") : period(one.inForce)}
            </option>
          ))}
        </select>
        {now?.note !== undefined && <small className={styles.note}>{readableNote(law, now.note)}</small>}
      </label>
    )
  })
}

/** What is assumed: date, kind of commune, rule sets, readings, thresholds. */
export function Assumptions(props: AssumptionsProps) {
  const t = useText("standards")
  const { year } = useUnitRound()
  const { law, question, onChange } = props
  const date = question.date ?? referenceDate(year)
  const options = inForce(law.definitions, date).flatMap((file) => file.options)
  const hardship = question.hardship === undefined ? "as" : question.hardship ? "yes" : "no"
  return (
    <Sheet heading={t("whatIf.form")} className={styles.form}>
      <div className={styles.field}>
        <DateField
          label={t("whatIf.date")}
          value={question.date}
          help={t("whatIf.dateHelp", { date: formatDate(referenceDate(year)) })}
          onChange={(value) => onChange({ ...question, date: value })}
        />
      </div>
      <fieldset className={styles.radios}>
        <legend>{t("whatIf.hardship")}</legend>
        {(["as", "yes", "no"] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="hardship"
              checked={hardship === one}
              onChange={() => onChange({ ...question, hardship: one === "as" ? undefined : one === "yes" })}
            />
            {t(
              one === "as" ? "whatIf.hardshipAs" : one === "yes" ? "whatIf.hardshipYes" : "whatIf.hardshipNo",
            )}
          </label>
        ))}
      </fieldset>
      <details open={(question.standards ?? []).length > 0}>
        <summary>{t("whatIf.standards")}</summary>
        <StandardPicks {...props} />
      </details>
      <details open={Object.keys(question.choices ?? {}).length > 0}>
        <summary>{t("whatIf.choices")}</summary>
        {options.map((option) => (
          <label key={option.id} className={styles.field}>
            {option.title}
            <select
              value={question.choices?.[option.id] ?? ""}
              onChange={(event) =>
                onChange({
                  ...question,
                  choices: withEntry(
                    question.choices,
                    option.id,
                    event.target.value === "" ? undefined : event.target.value,
                  ),
                })
              }
            >
              <option value="">{t("whatIf.choiceNow")}</option>
              {option.choices.map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {choice.label}
                </option>
              ))}
            </select>
          </label>
        ))}
      </details>
      <details open={Object.keys(question.thresholds ?? {}).length > 0}>
        <summary>{t("whatIf.thresholds")}</summary>
        <Thresholds
          verdicts={props.verdicts}
          thresholds={question.thresholds ?? {}}
          onChange={(thresholds) => onChange({ ...question, thresholds })}
        />
      </details>
      <ActionButton quiet onClick={() => onChange({})}>
        {t("whatIf.reset")}
      </ActionButton>
    </Sheet>
  )
}
