import type { CellValue } from "./form-sheet.ts"

function addKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0)
}

/**
 * The total of cells of one column or one address over several units: counts and reported numbers add, shares and
 * ratios are recomputed from their added parts, never averaged; texts, levels and answers have no total.
 */
export function addValues(values: readonly CellValue[]): CellValue {
  const first = values[0]
  switch (first?.kind) {
    case "count":
      return {
        kind: "count",
        count: values.reduce((sum, value) => sum + (value.kind === "count" ? value.count : 0), 0),
      }
    case "share":
      return {
        kind: "share",
        counted: values.reduce((sum, value) => sum + (value.kind === "share" ? value.counted : 0), 0),
        of: values.reduce((sum, value) => sum + (value.kind === "share" ? value.of : 0), 0),
      }
    case "value":
      return {
        kind: "value",
        value: addKnown(values.map((value) => (value.kind === "value" ? value.value : null))),
      }
    case "ratio":
    case "percent": {
      const parts = values.flatMap((value) => (value.kind === first.kind ? [value] : []))
      // A school that reports only one of the two parts would bend the ratio of the others.
      const whole = parts.filter((part) => part.counted !== null && part.of !== null)
      return {
        kind: first.kind,
        counted: addKnown(whole.map((part) => part.counted)),
        of: addKnown(whole.map((part) => part.of)),
      }
    }
    default:
      return { kind: "text", text: "" }
  }
}
