import type { ImportSummary } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { formatNumber } from "../../platform/ui/index.ts"
import styles from "./preview.module.css"

/** Kinds of problems with how many rows have each; choosing one shows its rows alone. */
export function ProblemKinds(given: {
  readonly kinds: ImportSummary["problemKinds"]
  readonly chosen: string
  readonly onChoose: (code: string) => void
}) {
  const t = useText("survey")
  if (given.kinds.length === 0) return null
  const sorted = [...given.kinds].sort((a, b) =>
    a.level === b.level ? b.count - a.count : a.level === "error" ? -1 : 1,
  )
  return (
    <fieldset className={styles.kinds}>
      <legend className="visuallyHidden">{t("problems.filter")}</legend>
      <label data-chosen={given.chosen === ""}>
        <input type="radio" name="loi" checked={given.chosen === ""} onChange={() => given.onChoose("")} />
        {t("problems.all")}
      </label>
      {sorted.map((kind) => (
        <label key={kind.code} data-level={kind.level} data-chosen={given.chosen === kind.code}>
          <input
            type="radio"
            name="loi"
            checked={given.chosen === kind.code}
            onChange={() => given.onChoose(kind.code)}
          />
          <b>{formatNumber(kind.count)}</b>
          <span>
            {kind.message} <small>{t(`problems.${kind.level}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
