import type { CriterionVerdict, Programme } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { Bar, Percent } from "../../platform/ui/index.ts"
import { useWords } from "../words/use-words.ts"
import styles from "./criterion-line.module.css"
import { ListLink } from "./list-link.tsx"

/** One criterion as a bar against its threshold: label, figure and margin each open their list. */
export function CriterionLine(given: {
  readonly criterion: CriterionVerdict
  readonly programme: Programme
}) {
  const t = useText("standards")
  const words = useWords()
  const { criterion, programme } = given
  const { figure, published, atLeast, margin, id } = criterion
  if (figure === null && published === null) {
    return (
      <div className={styles.line}>
        <span>{criterion.short}</span>
        <span className={styles.none}>{t("criterion.noData")}</span>
      </div>
    )
  }
  if (criterion.state === "nobody") {
    return (
      <div className={styles.line}>
        <span>{criterion.short}</span>
        <span className={styles.none}>{t("criterion.nobody")}</span>
      </div>
    )
  }
  const value = figure === null ? (published?.percent ?? 0) : (figure.counted / Math.max(1, figure.of)) * 100
  const open = figure === null ? 0 : ((figure.unknown + figure.ofUnknown) / Math.max(1, figure.of)) * 100
  const short = criterion.state === "unmet"
  return (
    <div className={styles.line}>
      <ListLink criterion={id} title={criterion.label}>
        {criterion.short}
      </ListLink>
      <Bar value={value} threshold={atLeast} short={short} unknown={open} />
      <span className={styles.percent}>
        {figure !== null && (
          <ListLink criterion={id} list="counted">
            <Percent counted={figure.counted} of={figure.of} threshold={atLeast} />
          </ListLink>
        )}
      </span>
      <span className={styles.margin} data-state={criterion.state}>
        {margin !== null &&
          (margin < 0 ? (
            <ListLink criterion={id} list="missing">
              {words.margin(margin, words.people(programme, -margin))}
            </ListLink>
          ) : (
            words.margin(margin, words.people(programme, margin))
          ))}
      </span>
    </div>
  )
}
