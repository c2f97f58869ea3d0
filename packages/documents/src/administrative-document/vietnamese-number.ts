/** 1234.5 with one digit is "1.234,5"; a negative number has a true minus. */
export function vietnameseNumber(value: number, digits = 0): string {
  const [whole = "", rest = ""] = Math.abs(value).toFixed(digits).split(".")
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".")
  const zero = Number(`${whole}.${rest}`) === 0
  return `${value < 0 && !zero ? "−" : ""}${grouped}${rest === "" ? "" : `,${rest}`}`
}

/** A number with as many decimals as it has, at most three: 98.5 is "98,5". */
export function vietnameseExact(value: number): string {
  const digits = (String(Number(value.toFixed(3))).split(".")[1] ?? "").length
  return vietnameseNumber(value, digits)
}

/**
 * `counted` of `of` in percent with one decimal; more near a threshold or near all, so that a rounded figure never
 * stands on the other side than the exact one. Null where there is nobody.
 */
export function vietnamesePercent(counted: number, of: number, threshold?: number): string | null {
  if (of === 0) return null
  const exact = (counted / of) * 100
  const enough = (digits: number): boolean => {
    const shown = Number(exact.toFixed(digits))
    if (shown === 100 && counted < of) return false
    return threshold === undefined || shown >= threshold === exact >= threshold
  }
  const digits = [1, 2, 3, 4].find(enough) ?? 5
  return `${vietnameseNumber(exact, digits)}%`
}
