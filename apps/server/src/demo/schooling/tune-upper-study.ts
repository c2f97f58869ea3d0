import { type Dweller, isRecorded } from "../people/dweller.ts"
import type { World } from "../people/world.ts"
import { lastRound, oldCommunes } from "../places.ts"
import { schoolingAt } from "./schooling-at.ts"

/** NĐ 20/2014 Điều 16: of all of 15–18 who must, so many of a hundred are in upper secondary or vocational study. */
const threshold = 80

interface Standing {
  readonly must: number
  readonly counted: number
}

/** Residents of 15–18 of a commune in the last round who count in the denominator, and those in the numerator. */
export function upperStudy(world: World, place: number): Standing {
  const must = world.dwellers.filter((dweller) => isOfAge(world, dweller, place))
  return { must: must.length, counted: must.filter(isInUpperStudy).length }
}

/**
 * Lets a few of those who finished grade 12 in the last summer take up or leave vocational study, until exactly
 * `short` people are missing to the threshold.
 */
export function tuneUpperStudy(world: World, place: number, short: number): void {
  const { must, counted } = upperStudy(world, place)
  let missing = Math.ceil((must * threshold) / 100) - short - counted
  const finishers = world.dwellers.filter((dweller) => {
    if (dweller.fate === null || !isOfAge(world, dweller, place)) return false
    const leaving = schoolingAt({ ...dweller.fate, after12: "leave" }, dweller.birthYear, lastRound)
    return leaving.completedGrade === 12 && leaving.completedYear === lastRound - 1
  })
  const order = missing > 0 ? (["leave", "university"] as const) : (["vocational"] as const)
  for (const from of order) {
    for (const dweller of finishers) {
      if (missing === 0 || dweller.fate?.after12 !== from) continue
      dweller.fate.after12 = missing > 0 ? "vocational" : "leave"
      missing += missing > 0 ? -1 : 1
    }
  }
  if (missing !== 0)
    throw new RangeError(`the upper study of commune ${place} cannot be tuned: ${missing} left`)
}

function isOfAge(world: World, dweller: Dweller, place: number): boolean {
  const age = lastRound - dweller.birthYear
  return (
    age >= 15 &&
    age <= 18 &&
    dweller.disabilities === 0 &&
    dweller.stays.some(
      (stay) =>
        isRecorded(stay, lastRound) &&
        stay.last > lastRound &&
        !stay.lodger &&
        oldCommunes[world.house(stay.house).oldCommune]?.mergedInto === place,
    )
  )
}

function isInUpperStudy(dweller: Dweller): boolean {
  if (dweller.fate === null) return false
  const { grade, tertiary } = schoolingAt(dweller.fate, dweller.birthYear, lastRound)
  return grade !== null && ((grade >= 10 && grade <= 12) || tertiary === "vocational")
}
