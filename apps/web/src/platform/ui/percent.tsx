import { formatNumber, formatPercent } from "./format.ts"

/** A percentage; hovering tells the two counts. */
export function Percent(given: {
  readonly counted: number
  readonly of: number
  readonly threshold?: number
}) {
  return (
    <span title={`${formatNumber(given.counted)}/${formatNumber(given.of)}`}>
      {formatPercent(given.counted, given.of, given.threshold)}
    </span>
  )
}
