/** Splits a whole number by weights into whole numbers that add up to it; the largest remainders get the rest. */
export function split<K extends string>(
  total: number,
  weights: Readonly<Record<K, number>>,
): Record<K, number> {
  const entries = Object.entries(weights) as [K, number][]
  const sum = entries.reduce((all, [, weight]) => all + weight, 0)
  const exact = entries.map(([key, weight]) => ({ key, exact: (total * weight) / sum }))
  const parts = Object.fromEntries(exact.map((one) => [one.key, Math.floor(one.exact)])) as Record<K, number>
  let rest = total - exact.reduce((all, one) => all + Math.floor(one.exact), 0)
  for (const one of [...exact].sort((a, b) => (b.exact % 1) - (a.exact % 1))) {
    if (rest === 0) break
    parts[one.key]++
    rest--
  }
  return parts
}
