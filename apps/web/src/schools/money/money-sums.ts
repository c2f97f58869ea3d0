/** Lines of which five years make a mean and not a sum (MN-01-T.chính, rows 13 and 14). */
const means: ReadonlySet<string> = new Set(["line13", "line14"])

export function isMean(key: string): boolean {
  return means.has(key)
}

/** The five-year column of a line: sum or mean of the years that are known, null when none is. */
export function fiveYears(key: string, values: readonly (number | null)[]): number | null {
  const known = values.filter((value): value is number => value !== null)
  if (known.length === 0) return null
  // In whole đồng, so that adding does not leave traces behind the comma.
  const sum = known.reduce((all, value) => all + Math.round(value * 1_000_000), 0) / 1_000_000
  return isMean(key) ? Math.round((sum / known.length) * 100) / 100 : sum
}
