import type { Adjusted } from "@phocap/contract"
import { useLanguage, useText } from "../../platform/i18n/index.ts"
import { formatMoment, Sheet } from "../../platform/ui/index.ts"
import { labelOf } from "../edit/labels.ts"
import styles from "./history.module.css"

/** A sealed record as it should have read. */
export function withAdjusted<T extends object>(record: T, adjusted: readonly Adjusted[]): T {
  return { ...record, ...Object.fromEntries(adjusted.map((one) => [one.field, one.value])) }
}

/** What a sealed record should have said, beside what it says; nothing where nothing was adjusted. */
export function AdjustedFields(given: {
  readonly adjusted: readonly Adjusted[]
  readonly words: (field: string, value: unknown) => string
}) {
  const t = useText("registry")
  const language = useLanguage()
  if (given.adjusted.length === 0) return null
  const said = (field: string, value: unknown) => {
    const words = given.words(field, value)
    return words === "" ? <i>{t("history.nothing")}</i> : <b>{words}</b>
  }
  return (
    <Sheet heading={t("adjusted.title")} className={styles.adjusted}>
      <p className="muted">{t("adjusted.lede")}</p>
      <ul className={styles.changes}>
        {given.adjusted.map((one) => (
          <li key={one.field}>
            {labelOf(one.field, language, t)}: {t("adjusted.sealed")} {said(one.field, one.sealed)},{" "}
            {t("adjusted.now")} {said(one.field, one.value)}
            <small>
              {t("adjusted.by", { actor: one.actor, at: formatMoment(one.at), reason: one.reason })}
            </small>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
