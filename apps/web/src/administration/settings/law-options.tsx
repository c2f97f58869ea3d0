import type { LawOption } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { Chip, Sheet } from "../../platform/ui/index.ts"
import { isUncertain, standingChoice } from "./open-questions.ts"
import styles from "./settings.module.css"

/** The questions that the law leaves open: what each choice means, which one is advised, which one stands here. */
export function LawOptions(given: {
  readonly questions: readonly LawOption[]
  readonly choices: Readonly<Record<string, string>>
  readonly onChoose: (option: LawOption, choice: string) => void
}) {
  const t = useText("administration")
  return (
    <Sheet heading={t("options.title")}>
      <p className="muted">{given.questions.length === 0 ? t("options.none") : t("options.lede")}</p>
      {given.questions.map((option) => {
        const stands = standingChoice(option, given.choices)
        return (
          <fieldset key={option.id} className={styles.option} data-own={stands !== option.standing}>
            <legend>
              {option.title} {isUncertain(option) && <Chip state="check" />}
            </legend>
            <p className="small muted">{option.note}</p>
            {option.choices.map((choice) => (
              <label key={choice.id} data-chosen={stands === choice.id}>
                <input
                  type="radio"
                  name={option.id}
                  checked={stands === choice.id}
                  onChange={() => given.onChoose(option, choice.id)}
                />
                <span>
                  {choice.label}
                  {choice.id === option.standing && <small>{t("options.advised")}</small>}
                  {choice.note !== undefined && <em>{choice.note}</em>}
                </span>
              </label>
            ))}
          </fieldset>
        )
      })}
    </Sheet>
  )
}
