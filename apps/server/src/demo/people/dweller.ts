import type { Adult } from "../schooling/adult.ts"
import type { Fate } from "../schooling/fate.ts"

/** How a stay in a household began and ended; what a round says of it is derived from this. */
export interface Stay {
  /** Index of the household. */
  readonly house: number
  /** First and last round in which the person is recorded there. */
  readonly first: number
  last: number
  /** Came from elsewhere in the window of the first round (born there or always there otherwise). */
  readonly arrived: boolean
  /** What ended the stay in the window of the last round. */
  end: "out" | "dead" | null
  /** A pupil who lodges here and is registered elsewhere (nơi khác đến). */
  readonly lodger: boolean
}

/** One invented person through all rounds. Family ties are indices into the list of dwellers, −1 is none. */
export interface Dweller {
  readonly id: string
  readonly index: number
  readonly sex: number
  familyName: string
  givenName: string
  readonly birthYear: number
  readonly birthMonth: number
  readonly birthDay: number
  readonly ethnicity: number
  readonly religion: string | null
  father: number
  mother: number
  spouse: number
  readonly stays: Stay[]
  /** Schooling of those young enough to be followed; adults have `adult` instead. */
  fate: Fate | null
  adult: Adult | null
  disabilities: number
  canLearn: boolean
  /** Disabled and able to learn: goes to school or is taught at home. */
  hasAccess: boolean
  /** Province of a pupil from elsewhere. */
  homeProvince: string | null
  /** Where a pupil from elsewhere goes to school: index of the old commune. */
  guestSchool: number
}

export interface House {
  readonly id: string
  readonly index: number
  readonly oldCommune: number
  /** Index into the hamlets of the old commune. */
  readonly hamlet: number
  readonly formNumber: string
  readonly address: string
  readonly phone: string | null
  readonly poverty: number | null
  /** Dwellers in order of arrival; the first is the first head. */
  readonly members: number[]
}

/** First born of whom schooling is followed year by year. */
export const firstFollowedBirth = 1999

export function isRecorded(stay: Stay, year: number): boolean {
  return stay.first <= year && year <= stay.last
}

/** Born by 30/9 of the round's year: children of the last quarter first appear a year later. */
export function firstRoundOf(birthYear: number, birthMonth: number): number {
  return birthMonth <= 9 ? birthYear : birthYear + 1
}
