import { type School, type SchoolReport, schoolLevel, schoolSystem } from "@phocap/core"
import { commune, lastRound, newCommunes, oldCommunes } from "../places.ts"
import type { Random } from "../random.ts"
import { type Classes, classesOf } from "./assign-classes.ts"
import { answerConditions } from "./conditions.ts"
import { lowerSecondaryReport, primaryReport, type ReportBasis } from "./general-report.ts"
import { preschoolReport } from "./preschool-report.ts"

/** A school as it stands in one round, with its classes. */
export interface Reporting {
  readonly school: School
  readonly classes: Classes
  readonly year: number
}

/** One report a level; ids and manners of a school come from `random`, forked by the school, and stay over the years. */
export function schoolReports(
  { school, classes, year }: Reporting,
  random: Random,
  newId: (label: string) => string,
): SchoolReport[] {
  if (school.system !== schoolSystem.general) return []
  const place = placeOf(school)
  const upland = place === commune.hardship
  const levels = [schoolLevel.preschool, schoolLevel.primary, schoolLevel.lowerSecondary]
  const taught = levels.filter((level) => (school.levels & level) !== 0)
  const taste = random.fork(school.name).next()
  return taught.flatMap((level): SchoolReport[] => {
    if (isMissing(place, school, level, year)) return []
    const basis: ReportBasis = {
      classes: classesOf(classes, level),
      upland,
      second: level === schoolLevel.primary && taught.length > 1,
      taste,
      year,
    }
    const values =
      level === schoolLevel.preschool
        ? preschoolReport(classes, basis)
        : level === schoolLevel.primary
          ? primaryReport(basis)
          : lowerSecondaryReport(basis)
    const conditions = answerConditions(level, year, differing(place, level, year))
    return [
      {
        id: newId(`${school.name}/${level}`),
        schoolCode: school.code,
        level,
        values: known(values, place, year),
        conditions,
      },
    ]
  })
}

function placeOf(school: School): number {
  const merged = newCommunes.findIndex((one) => one.code === school.unitCode)
  if (merged >= 0) return merged
  return oldCommunes.find((one) => one.code === school.unitCode)?.mergedInto ?? 0
}

/** In the last round two schools of the commune with missing data have not reported. */
function isMissing(place: number, school: School, level: number, year: number): boolean {
  if (place !== commune.missingData || year !== lastRound) return false
  return (
    (school.name.endsWith("Đông Lâm") && level === schoolLevel.lowerSecondary) ||
    (school.name.endsWith("Phú Xuân") && level === schoolLevel.primary)
  )
}

/** There the other schools have left some numbers out. */
function known(values: Record<string, number>, place: number, year: number): Record<string, number> {
  if (place !== commune.missingData || year !== lastRound) return values
  const left = [
    "p_good",
    "p_fair",
    "p_pass",
    "p_fail",
    "a_library",
    "a_meeting",
    "kg5_professional",
    "wc_standard",
  ]
  return Object.fromEntries(Object.entries(values).filter(([key]) => !left.includes(key)))
}

function differing(place: number, level: number, year: number): Record<string, boolean | null> {
  if (place === commune.hardship && year < lastRound) {
    return {
      "primary.functionRooms": false,
      "lowerSecondary.functionRooms": false,
      "preschool5.floorArea": false,
    }
  }
  if (place !== commune.missingData || year !== lastRound) return {}
  return level === schoolLevel.preschool
    ? { "preschool5.floorArea": null, "preschool5.network": null }
    : { "primary.equipmentUsed": null, "lowerSecondary.functionRooms": null, "lowerSecondary.disabled": null }
}
