import type { PersonRecord } from "@phocap/core"
import { hash } from "../people/hash.ts"
import { lastRound } from "../places.ts"

/** Share of each age of whom the last round does not yet say where they go to school. */
function blankShare(age: number): number {
  if (age === 15) return 0.5
  if (age === 6) return 0.06
  if (age >= 16 && age <= 18) return 0.08
  return age >= 12 && age <= 14 ? 0.04 : 0
}

/**
 * In the commune whose survey is not finished: children whose class the roll-over left open (what they finished
 * before stays), and small children of whom nobody has said whether they completed the year's programme.
 */
export function leaveOpen(record: PersonRecord, person: number): boolean {
  const age = lastRound - record.birthYear
  if (age >= 4 && age <= 6 && hash(person, 41) < 0.4) {
    record.preschoolCompleted = null
    if (record.graduationLevel === 1) Object.assign(record, { graduationLevel: null, graduationYear: null })
  }
  const pupil = record.grade !== null && record.movement !== 2 && record.movement !== 3
  if (!pupil || record.disabilities > 0 || hash(person, 42) >= blankShare(age)) return false
  // Who finished grade 9 this summer was in it last year: that is all that is written down.
  const justFinished = record.graduationLevel === 3 && record.graduationYear === lastRound - 1
  Object.assign(record, {
    grade: null,
    className: null,
    schoolCode: null,
    repeated: false,
    twoSessions: null,
  })
  if (justFinished)
    Object.assign(record, {
      graduationLevel: 2,
      graduationYear: record.birthYear + 10,
      graduationProof: null,
      graduationContinuing: false,
    })
  return true
}
