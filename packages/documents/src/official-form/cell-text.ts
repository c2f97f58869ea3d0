import type { CellValue } from "@phocap/engine"

/** What a cell holds in a spreadsheet: a number that still computes, with its format, or a text. */
export interface PlacedValue {
  readonly value: string | number | null
  readonly format?: string
}

/** Official percents are numbers 0..100 with a literal sign and no decimals; blank where there is nothing to divide by. */
const percentFormat = "0\\%"
const ratioFormat = "0.00"

const levelWords = { unmet: "Không đạt", unknown: "Chưa đủ dữ liệu" } as const

function divide(counted: number | null, of: number | null): number | null {
  return counted === null || of === null || of === 0 ? null : counted / of
}

/**
 * The value of a cell as the official file holds it. Missing answers stay blank: a blank is "chưa xác định", and is
 * never written as "Không".
 */
export function placedValue(value: CellValue): PlacedValue {
  switch (value.kind) {
    case "text":
      return { value: value.text === "" ? null : value.text }
    case "count":
      return { value: value.count, format: "#,##0" }
    case "value":
      return { value: value.value, format: "#,##0.##" }
    case "share":
    case "percent": {
      const share = divide(value.counted, value.of)
      return { value: share === null ? null : share * 100, format: percentFormat }
    }
    case "ratio":
      return { value: divide(value.counted, value.of), format: ratioFormat }
    case "condition":
      return { value: value.met === null ? null : value.met ? "Đạt" : "Không đạt" }
    case "level": {
      if (value.mark === null) return { value: null }
      const { reached, state, graded } = value.mark
      if (reached === 0) return { value: levelWords[state === "unknown" ? "unknown" : "unmet"] }
      return { value: graded ? reached : "Đạt" }
    }
  }
}
