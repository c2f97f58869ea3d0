import type { Trend } from "@phocap/contract"

export interface TrendPoint {
  readonly year: number
  readonly percent: number
  readonly x: number
  readonly y: number
}

export interface TrendPicture {
  readonly points: readonly TrendPoint[]
  /** Height of the threshold line; null where it would lie outside the picture. */
  readonly thresholdY: number
}

/** Places a trend in a picture of `width` × `height`: the threshold always in sight, never more than 0–100 %. */
export function placeTrend(trend: Trend, width: number, height: number): TrendPicture {
  const known = trend.points.filter((point) => point.of > 0)
  const percents = known.map((point) => (point.counted / point.of) * 100)
  const low = Math.max(0, Math.min(trend.atLeast, ...percents) - 2)
  const high = Math.min(100, Math.max(trend.atLeast, ...percents) + 2)
  const y = (percent: number) => height - ((percent - low) / Math.max(0.5, high - low)) * height
  const step = known.length > 1 ? width / (known.length - 1) : 0
  return {
    points: known.map((point, i) => ({
      year: point.year,
      percent: percents[i] ?? 0,
      x: known.length === 1 ? width / 2 : i * step,
      y: y(percents[i] ?? 0),
    })),
    thresholdY: y(trend.atLeast),
  }
}
