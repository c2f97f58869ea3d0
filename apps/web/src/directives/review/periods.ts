/** A period offered for a review. */
export interface Period {
  readonly name: "quarter" | "halfYear" | "year"
  readonly from: string
  readonly to: string
}

const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

/** The quarter, half-year and year that a day lies in. */
export function periodsAt(day: string): Period[] {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7)) - 1
  const of = (name: Period["name"], size: number): Period => {
    const first = Math.floor(month / size) * size
    return { name, from: iso(year, first, 1), to: iso(year, first + size, 0) }
  }
  return [of("quarter", 3), of("halfYear", 6), of("year", 12)]
}
