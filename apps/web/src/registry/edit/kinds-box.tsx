import { disabilityKinds } from "@phocap/core"
import { useLanguage } from "../../platform/i18n/index.ts"
import styles from "./form.module.css"

/** The kinds of disability, ticked; the value is the sum of their bits. */
export function KindsBox(given: {
  readonly id: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly labelledBy: string
}) {
  const language = useLanguage()
  const bits = Number(given.value) || 0
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in the form's grid
    <div role="group" aria-labelledby={given.labelledBy} className={styles.kinds}>
      {disabilityKinds.map((kind, place) => (
        <label key={kind.bit}>
          <input
            type="checkbox"
            id={place === 0 ? given.id : undefined}
            checked={(bits & kind.bit) !== 0}
            onChange={() => given.onChange(String(bits ^ kind.bit))}
          />
          {language === "en" ? kind.en : kind.vi}
        </label>
      ))}
    </div>
  )
}
