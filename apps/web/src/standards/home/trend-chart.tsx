import type { Trend } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { formatNumber, formatPercent, formatThreshold } from "../../platform/ui/index.ts"
import styles from "./charts.module.css"
import { placeTrend } from "./trend-scale.ts"

const width = 204
const height = 52
const left = 24
const top = 22

/** One criterion over the years as a line with its threshold, each point labelled; the figures behind it on demand. */
export function TrendChart({ trend }: { readonly trend: Trend }) {
  const t = useText("standards")
  const { points, thresholdY } = placeTrend(trend, width, height)
  const label = (percent: number) => formatNumber(percent, 1)
  const last = points.at(-1)
  const at = (point: { x: number; y: number }) => `${left + point.x},${top + point.y}`
  // Labels keep clear of the threshold: below it for what is short of it, above for the rest.
  const labelY = (point: { y: number; percent: number }) =>
    top + point.y + (point.percent < trend.atLeast ? 14 : -7)
  return (
    <>
      <svg
        className={styles.trend}
        viewBox="0 0 252 108"
        role="img"
        aria-label={t("home.trend.aria", {
          points: points.map((point) => `${point.year} ${label(point.percent)}%`).join(", "),
        })}
      >
        <line className={styles.threshold} x1="8" x2="244" y1={top + thresholdY} y2={top + thresholdY} />
        <text className={styles.thresholdText} x="8" y={top + thresholdY - 4}>
          {t("home.trend.threshold", { n: formatThreshold(trend.atLeast) })}
        </text>
        <polyline className={styles.line} points={points.map(at).join(" ")} />
        {points.map((point) => (
          <g key={point.year} data-last={point === last}>
            <circle cx={left + point.x} cy={top + point.y} r={point === last ? 3.5 : 3} />
            <text x={left + point.x} y={labelY(point)}>
              {label(point.percent)}
            </text>
            <text className={styles.year} x={left + point.x} y={105}>
              {point.year}
            </text>
          </g>
        ))}
      </svg>
      <details className={styles.behind}>
        <summary>{t("home.trend.table")}</summary>
        <table className="plain">
          <thead>
            <tr>
              <th>{t("home.trend.year")}</th>
              <th className="num">{t("home.trend.counted")}</th>
              <th className="num">{t("home.trend.of")}</th>
              <th className="num">{t("home.trend.share")}</th>
            </tr>
          </thead>
          <tbody>
            {trend.points.map((point) => (
              <tr key={point.year}>
                <td>{point.year}</td>
                <td className="num">{formatNumber(point.counted)}</td>
                <td className="num">{formatNumber(point.of)}</td>
                <td className="num">{formatPercent(point.counted, point.of, trend.atLeast)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
