/** How often a standing duty is reported on. */
export const rhythms = ["week", "month", "quarter", "halfYear", "year"] as const
export type Rhythm = (typeof rhythms)[number]

/** A period of a duty: its first and last day. */
export interface DutyPeriod {
  readonly from: string
  readonly to: string
}

const months: Readonly<Record<Exclude<Rhythm, "week">, number>> = {
  month: 1,
  quarter: 3,
  halfYear: 6,
  year: 12,
}

const iso = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10)
const read = (day: string) => Date.parse(`${day}T00:00:00Z`)
const dayLength = 86_400_000

/** The period of a rhythm that a day lies in: weeks from Monday, quarters and half-years of the calendar. */
export function periodOf(rhythm: Rhythm, day: string): DutyPeriod {
  const at = read(day)
  if (rhythm === "week") {
    const back = (new Date(at).getUTCDay() + 6) % 7
    return { from: iso(at - back * dayLength), to: iso(at + (6 - back) * dayLength) }
  }
  const date = new Date(at)
  const size = months[rhythm]
  const first = Math.floor(date.getUTCMonth() / size) * size
  const year = date.getUTCFullYear()
  return { from: iso(Date.UTC(year, first, 1)), to: iso(Date.UTC(year, first + size, 0)) }
}

/** The period right behind one. */
export function nextPeriod(rhythm: Rhythm, period: DutyPeriod): DutyPeriod {
  return periodOf(rhythm, iso(read(period.to) + dayLength))
}

/** How a duty stands: the period to report for next, and how many ended without a report. */
export interface DutyStanding {
  readonly next: DutyPeriod
  readonly missed: number
}

/**
 * How a standing duty stands on a day. It begins with the period that `startsOn` lies in; a period is missed once it is
 * over and nothing reaches its last day.
 * @param reportedTo - last day of the latest period reported for
 */
export function dutyOn(
  rhythm: Rhythm,
  startsOn: string,
  reportedTo: string | null,
  today: string,
): DutyStanding {
  const first = periodOf(rhythm, startsOn)
  let next =
    reportedTo === null || reportedTo < first.from ? first : nextPeriod(rhythm, periodOf(rhythm, reportedTo))
  const due = next
  let missed = 0
  // A duty nobody ever reported on may be years behind; counting them one by one stays cheap.
  while (next.to < today && missed < 1000) {
    missed++
    next = nextPeriod(rhythm, next)
  }
  return { next: due, missed }
}
