import { useText } from "../../platform/i18n/index.ts"
import { ActionButton, formatNumber } from "../../platform/ui/index.ts"
import styles from "./people.module.css"

/** Pages of a list: which lines these are, and the way to the ones before and after. */
export function Pager(given: {
  readonly offset: number
  readonly size: number
  readonly total: number
  readonly onGo: (offset: number) => void
}) {
  const t = useText("registry")
  const { offset, size, total } = given
  if (total <= size && offset === 0) return null
  const range = t("page.range", {
    from: formatNumber(Math.min(offset + 1, total)),
    to: formatNumber(Math.min(offset + size, total)),
    total: formatNumber(total),
  })
  return (
    <nav className={`${styles.pager} noPrint`} aria-label={t("page.label")}>
      <ActionButton
        quiet
        disabled={offset === 0}
        onClick={() => given.onGo(Math.max(0, offset - size))}
        aria-keyshortcuts="PageUp"
      >
        {t("page.earlier")}
      </ActionButton>
      <span role="status">{range}</span>
      <ActionButton quiet disabled={offset + size >= total} onClick={() => given.onGo(offset + size)}>
        {t("page.later")}
      </ActionButton>
    </nav>
  )
}
