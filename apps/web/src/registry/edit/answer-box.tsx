import type { KeyboardEvent } from "react"
import { useText } from "../../platform/i18n/index.ts"
import styles from "./form.module.css"

/** Có / Không, and Chưa rõ where not knowing is an answer. Letters answer too: c, k, x. */
export function AnswerBox(given: {
  readonly id: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly withUnknown: boolean
  readonly describedBy?: string
  readonly labelledBy: string
}) {
  const t = useText("registry")
  const answers = [
    { value: "yes", label: t("choice.yes"), letters: "cy1" },
    { value: "no", label: t("choice.no"), letters: "kn0" },
    ...(given.withUnknown ? [{ value: "", label: t("choice.unknown"), letters: "x?" }] : []),
  ]
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const answer = answers.find((one) => one.letters.includes(event.key.toLowerCase()))
    if (answer === undefined) return
    event.preventDefault()
    given.onChange(answer.value)
  }
  return (
    <div
      role="radiogroup"
      aria-labelledby={given.labelledBy}
      aria-describedby={given.describedBy}
      className={styles.answers}
      onKeyDown={onKeyDown}
    >
      {answers.map((answer) => (
        <label key={answer.value} data-chosen={given.value === answer.value}>
          <input
            type="radio"
            id={given.value === answer.value ? given.id : undefined}
            name={given.id}
            checked={given.value === answer.value}
            onChange={() => given.onChange(answer.value)}
          />
          {answer.label}
        </label>
      ))}
    </div>
  )
}
