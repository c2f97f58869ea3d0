import { useText } from "../i18n/index.ts"
import styles from "./bar.module.css"
import { formatExact, formatThreshold } from "./format.ts"

const within = (value: number) => Math.min(100, Math.max(0, value))

/** A percentage against its threshold tick. `unknown` is the percentage that may still be added, hatched. */
export function Bar(given: {
  readonly value: number
  readonly threshold: number
  readonly short?: boolean
  readonly unknown?: number
}) {
  const t = useText("platform")
  const value = within(given.value)
  const unknown = within(Math.min(given.unknown ?? 0, 100 - value))
  return (
    <span
      className={styles.bar}
      role="img"
      aria-label={t("bar", {
        value: `${formatExact(value, 1)}%`,
        threshold: formatThreshold(given.threshold),
      })}
    >
      <i data-short={given.short === true} style={{ width: `${value}%` }} />
      {unknown > 0 && <u style={{ left: `${value}%`, width: `${unknown}%` }} />}
      <b style={{ left: `min(${within(given.threshold)}%, 100% - 2px)` }} />
    </span>
  )
}
