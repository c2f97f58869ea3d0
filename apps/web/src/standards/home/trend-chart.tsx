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
  // Labels stand on the side of the line that is free: above what rises or tops, below what falls.
  const below = (i: number) => {
    const [before, now] = [points[i - 1], points[i]]
    return before !== undefined && now !== undefined && i < points.length - 1 && now.y > before.y
  }
  return (
    <>
      <svg
        className={styles.trend}
        viewBox="0 0 252 98"
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
        {points.map((point, i) => (
          <g key={point.year} data-last={point === last}>
            <circle cx={left + point.x} cy={top + point.y} r={point === last ? 3.5 : 3} />
            <text x={left + point.x} y={top + point.y + (below(i) ? 14 : -7)}>
              {label(point.percent)}
            </text>
            <text className={styles.year} x={left + point.x} y={96}>
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
