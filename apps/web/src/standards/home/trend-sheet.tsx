import type { Trend } from "@phocap/contract"
import type { Programme } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { Sheet } from "../../platform/ui/index.ts"
import styles from "./charts.module.css"
import { TrendChart } from "./trend-chart.tsx"

/** How the leading criterion of each programme moved: that of the opening first, the others on demand. */
export function TrendSheet(given: {
  readonly trends: readonly Trend[]
  readonly first: Programme | undefined
}) {
  const t = useText("standards")
  const drawable = given.trends.filter((trend) => trend.points.length > 0)
  const leads = (trend: Trend) => given.first !== undefined && trend.criterion.startsWith(given.first)
  const sorted = [...drawable].sort((a, b) => Number(leads(b)) - Number(leads(a)))
  const [first, ...others] = sorted
  if (first === undefined) return null
  return (
    <Sheet heading={first.short} className={styles.sheet}>
      <TrendChart trend={first} />
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{t("home.trend.others")}</summary>
          {others.map((trend) => (
            <section key={trend.criterion}>
              <h3>{trend.short}</h3>
              <TrendChart trend={trend} />
            </section>
          ))}
        </details>
      )}
    </Sheet>
  )
}
