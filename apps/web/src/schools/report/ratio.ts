import { formatExact } from "../../platform/ui/format.ts"

/** A computed condition in figures: 22 ÷ 30 against at least 0,7. Null parts are not known. */
export interface Ratio {
  readonly counted: number | null
  readonly of: number | null
  readonly atLeast: number
}

/** `value` is null where a part is not known or nothing is divided by. Never rounded to the other side of the mark. */
export function ratioOf({ counted, of, atLeast }: Ratio): {
  readonly value: number | null
  readonly shown: string
} {
  if (counted === null || of === null || of === 0) return { value: null, shown: "–" }
  const value = counted / of
  const digits = [2, 3, 4].find((n) => Number(value.toFixed(n)) >= atLeast === value >= atLeast) ?? 5
  return { value, shown: formatExact(Number(value.toFixed(digits)), digits, "vi") }
}
