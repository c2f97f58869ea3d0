import { useEffect, useRef } from "react"
import { useLanguage, useText } from "../../platform/i18n/index.ts"
import { entryId } from "./entry-field.tsx"
import styles from "./form.module.css"
import { labelOf } from "./labels.ts"

/** What is wrong with a form, on top, each a link to its box. `attempt` grows with every try to save: the focus comes here. */
export function ErrorSummary(given: {
  readonly problems: Readonly<Record<string, string>>
  readonly attempt: number
}) {
  const t = useText("registry")
  const language = useLanguage()
  const box = useRef<HTMLDivElement>(null)
  const names = Object.keys(given.problems)
  const any = names.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: again at every try
  useEffect(() => {
    if (any) box.current?.focus()
  }, [given.attempt])
  if (!any) return null
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <h3>{t("form.summary", { n: names.length })}</h3>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a
              href={`#${entryId(name)}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(entryId(name))?.focus()
              }}
            >
              {labelOf(name, language, t)}
            </a>
            : {given.problems[name]}
          </li>
        ))}
      </ul>
    </div>
  )
}
