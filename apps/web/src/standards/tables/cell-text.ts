import type { CellValue } from "@phocap/engine"
import { formatExact, formatNumber, formatPercent } from "../../platform/ui/index.ts"

export interface CellWords {
  readonly met: string
  readonly unmet: string
  readonly unknown: string
}

/** What stands in a cell, and how it looks: `pale` for zero, `exact` for what rounding hides. */
export interface CellText {
  readonly text: string
  readonly pale: boolean
  readonly exact: string
}

const plain = (text: string): CellText => ({ text, pale: false, exact: "" })

function percent(counted: number | null, of: number | null): CellText {
  if (counted === null || of === null || of === 0) return plain("")
  return {
    // As the official file shows it: no decimals, a literal sign. The exact share is in the hint.
    text: `${formatNumber((counted / of) * 100)}%`,
    pale: counted === 0,
    exact: `${formatPercent(counted, of)} (${formatExact(counted)}/${formatExact(of)})`,
  }
}

/** A cell's value as the official form prints it: blank where nothing is known or there is nobody to divide by. */
export function cellText(value: CellValue, words: CellWords): CellText {
  switch (value.kind) {
    case "text":
      return plain(value.text)
    case "count":
      return { text: formatNumber(value.count), pale: value.count === 0, exact: "" }
    case "value":
      return value.value === null
        ? plain("")
        : { text: formatExact(value.value), pale: value.value === 0, exact: "" }
    case "share":
    case "percent":
      return percent(value.counted, value.of)
    case "ratio":
      return value.counted === null || value.of === null || value.of === 0
        ? plain("")
        : {
            text: formatNumber(value.counted / value.of, 2),
            pale: value.counted === 0,
            exact: `${formatExact(value.counted)}/${formatExact(value.of)}`,
          }
    case "condition":
      return plain(value.met === null ? "" : value.met ? words.met : words.unmet)
    case "level": {
      if (value.mark === null) return plain("")
      const { reached, state, graded } = value.mark
      if (reached === 0) return plain(state === "unknown" ? words.unknown : words.unmet)
      return plain(graded ? String(reached) : words.met)
    }
  }
}
