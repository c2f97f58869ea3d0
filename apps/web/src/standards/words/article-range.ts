/**
 * The articles of several levels in one: "Điều 14", "Điều 15", "Điều 16" are "Điều 14–16". Articles that are not
 * numbered are given as they stand.
 */
export function articleRange(articles: readonly string[]): string {
  const distinct = [...new Set(articles)]
  if (distinct.length <= 1) return distinct[0] ?? ""
  const numbers = distinct.map((article) => /^Điều (\d+)/.exec(article)?.[1])
  if (numbers.some((number) => number === undefined)) return distinct.join(", ")
  const sorted = [...new Set(numbers.map(Number))].sort((a, b) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined || first === last) return `Điều ${first}`
  const unbroken = last - first === sorted.length - 1
  return unbroken ? `Điều ${first}–${last}` : `Điều ${sorted.join(", ")}`
}
