export interface YearLevel {
  readonly year: number
  /** Recognised level; 0 not recognised; null where nothing is written. */
  readonly level: number | null
}

/**
 * By which way a unit is recognised in `year`: never before, the first time; every year since, yearly; lost two years in
 * a row, again as the first time (TT 07/2016 Điều 9 khoản 2 điểm b). A year of which nothing is written is not a loss.
 */
export function trackOf(history: readonly YearLevel[], year: number): "first" | "yearly" | "again" {
  const level = (at: number) => history.find((one) => one.year === at)?.level ?? null
  const everBefore = history.some((one) => one.year < year && (one.level ?? 0) > 0)
  if (!everBefore) return "first"
  return level(year - 1) === 0 && level(year - 2) === 0 ? "again" : "yearly"
}
