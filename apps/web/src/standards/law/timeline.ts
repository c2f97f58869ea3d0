import { type Programme, programmes } from "@phocap/engine"

export interface TimelineBar {
  readonly id: string
  readonly programme: Programme
  readonly instrument: string
  readonly from: number
  readonly to: number
  readonly row: number
}

export interface Timeline {
  readonly firstYear: number
  readonly lastYear: number
  readonly bars: readonly TimelineBar[]
}

/** A date as a number of years: 2025-07-01 is about 2025,5. */
export function yearsOf(date: string): number {
  const year = Number(date.slice(0, 4))
  const begin = Date.UTC(year, 0, 1)
  const end = Date.UTC(year + 1, 0, 1)
  return year + (Date.parse(`${date}T00:00:00Z`) - begin) / (end - begin)
}

interface Dated {
  readonly id: string
  readonly programme: Programme
  readonly instrument: string
  readonly inForce: { readonly from: string; readonly to: string | null }
}

/** Rule sets as bars, one row a programme, over whole years that hold all of them and the date shown. */
export function makeTimeline(standards: readonly Dated[], date: string): Timeline {
  const starts = standards.map((one) => yearsOf(one.inForce.from))
  const now = yearsOf(date)
  const firstYear = Math.floor(Math.min(now, ...starts))
  const lastYear =
    Math.ceil(
      Math.max(now, ...starts, ...standards.map((one) => yearsOf(one.inForce.to ?? one.inForce.from))),
    ) + 1
  const shown = programmes.filter((programme) => standards.some((one) => one.programme === programme))
  return {
    firstYear,
    lastYear,
    bars: standards.map((one) => ({
      id: one.id,
      programme: one.programme,
      instrument: one.instrument,
      from: yearsOf(one.inForce.from),
      to: one.inForce.to === null ? lastYear : yearsOf(one.inForce.to),
      row: shown.indexOf(one.programme),
    })),
  }
}
