import { movement, residence, studyState } from "@phocap/core"
import type { FactContext, Facts, SchoolPlace } from "./facts.ts"
import type { DictionaryColumn, RecordColumns } from "./record-columns.ts"
import { hasEducationAccess } from "./rules/access.ts"
import {
  hasCompletedLowerSecondary,
  hasCompletedPreschool,
  hasCompletedPrimary,
  hasCompletedUpperSecondary,
} from "./rules/completion.ts"
import { literacyOf } from "./rules/literacy.ts"
import { placeOfStudy, provinceCrossing, type SchoolSite, sideOf } from "./rules/place.ts"
import { isInUpperStudy, isStudying } from "./rules/study.ts"
import { type Answer, answer } from "./three-state.ts"
import { factNames } from "./vocabulary.ts"

const inputNames = [
  "birthYear",
  "sex",
  "ethnicity",
  "residence",
  "presence",
  "grade",
  "repeated",
  "twoSessions",
  "graduationLevel",
  "graduationContinuing",
  "graduationYear",
  "vocationalLevel",
  "vocationalYear",
  "completedGrade",
  "completedYear",
  "droppedGrade",
  "droppedYear",
  "literacyClass",
  "literacyCompleted",
  "relapse",
  "disabilities",
  "canLearn",
  "movement",
  "studyState",
  "educationAccess",
  "preschoolCompleted",
  "vietnamesePrepared",
] as const

type Row = Record<(typeof inputNames)[number], number>

const minorityRange = { first: 2, last: 54 }

function siteOf(school: SchoolPlace | undefined, context: FactContext): SchoolSite {
  if (school === undefined || school.unitCode === null) return "unknown"
  if (school.provinceCode !== context.provinceCode) return "elsewhere"
  return school.unitCode === context.unitCode ? "here" : "province"
}

function threeState(value: number): Answer {
  return value < 0 ? answer.unknown : (value as Answer)
}

/** Some education after lower secondary, finished or going on ("đã/đang học", as the 2025 forms word it). */
function hasUpperEver(upperNow: Answer, upperDone: Answer, vocationalLevel: number): Answer {
  return upperNow === answer.yes || upperDone === answer.yes || vocationalLevel >= 1 ? answer.yes : upperNow
}

/** Was in grade 9 in the last school year, whatever became of it. */
function wasInGradeNine(row: Row, lastYear: number): boolean {
  return (
    (row.graduationLevel === 3 && row.graduationYear === lastYear) ||
    (row.completedGrade === 9 && row.completedYear === lastYear) ||
    (row.droppedGrade === 9 && row.droppedYear === lastYear) ||
    (row.grade === 9 && row.repeated === 1)
  )
}

/**
 * Records to facts: the only place where the meaning of survey columns is decided. Linear in the number of people.
 */
export function deriveFacts(records: RecordColumns, context: FactContext): Facts {
  const size = records.size
  const columns: Record<string, Int16Array> = {}
  for (const name of factNames) columns[name] = new Int16Array(size)
  const out = columns as Record<(typeof factNames)[number], Int16Array>
  const inputs = inputNames.map((name) => {
    const column = records.columns[name]
    if (column === undefined) throw new Error(`missing column ${name}`)
    return column
  })
  const schools = records.schoolCode.dictionary.map((code) => context.schools.get(code))
  const sites = schools.map((school) => siteOf(school, context))
  const row = {} as Row
  const lastYear = context.year - 1

  for (let i = 0; i < size; i++) {
    for (let c = 0; c < inputNames.length; c++) row[inputNames[c]!] = inputs[c]![i]!
    const schoolIndex = records.schoolCode.index[i]!
    const site = schoolIndex < 0 ? "unknown" : sites[schoolIndex]!
    const system = schoolIndex < 0 ? -1 : (schools[schoolIndex]?.system ?? -1)
    const studying = isStudying(row)
    const age = context.year - row.birthYear
    const placeCode = placeOfStudy(row.residence, studying, site)
    const upperNow = isInUpperStudy(studying, row.grade, system)
    const upperDone = hasCompletedUpperSecondary(row, studying)
    const upperEver = hasUpperEver(upperNow, upperDone, row.vocationalLevel)
    const graduatedLastYear = row.graduationYear === lastYear ? Math.max(row.graduationLevel, 0) : 0
    const secondaryDone = hasCompletedLowerSecondary(row)
    const home = records.homeProvince.index[i]!

    out.age[i] = age
    out.sex[i] = row.sex
    out.ethnicity[i] = row.ethnicity
    out.minority[i] = row.ethnicity >= minorityRange.first && row.ethnicity <= minorityRange.last ? 1 : 0
    out.citizen[i] = row.ethnicity === 55 ? 0 : 1
    out.religious[i] = records.religion.index[i]! >= 0 ? 1 : 0
    out.here[i] = row.residence === residence.outside ? 0 : 1
    out.residence[i] = Math.max(row.residence, 0)
    out.away[i] = row.presence === 2 ? 1 : 0
    out.movement[i] = Math.max(row.movement, 0)
    out.gone[i] = row.movement === movement.movedOut || row.movement === movement.dead ? 1 : 0
    out.exempt[i] = row.studyState === studyState.exempt ? 1 : 0
    out.disabled[i] = row.disabilities > 0 ? 1 : 0
    out.disability[i] = row.disabilities
    out.canLearn[i] = threeState(row.canLearn)
    out.access[i] = hasEducationAccess(row, studying)
    out.studying[i] = studying
    out.grade[i] = studying === answer.yes ? Math.max(row.grade, 0) : 0
    out.system[i] = studying === answer.yes ? Math.max(system, 0) : 0
    out.place[i] = placeCode
    out.side[i] = sideOf(row.residence, placeCode)
    out.crossing[i] = provinceCrossing(
      placeCode,
      site,
      home < 0 ? null : records.homeProvince.dictionary[home]!,
      context.provinceCode,
    )
    out.preschoolDone[i] = hasCompletedPreschool(row, age, lastYear)
    out.primaryDone[i] = hasCompletedPrimary(row)
    out.secondaryDone[i] = secondaryDone
    out.secondaryHow[i] = secondaryDone === answer.yes ? (row.graduationContinuing === 1 ? 2 : 1) : 0
    out.upperNow[i] = upperNow
    out.upperDone[i] = upperDone
    out.upperEver[i] = upperEver
    out.upperWindow[i] = graduatedLastYear === 4 ? answer.yes : upperNow
    out.graduatedLastYear[i] = graduatedLastYear
    out.gradeNineLastYear[i] = wasInGradeNine(row, lastYear) ? 1 : 0
    out.repeated[i] = row.repeated === 1 && studying === answer.yes ? 1 : 0
    out.twoSessions[i] = studying === answer.yes ? threeState(row.twoSessions) : 0
    out.dropped[i] =
      studying !== answer.yes && (row.droppedGrade >= 0 || row.studyState === studyState.dropped) ? 1 : 0
    out.droppedGrade[i] = Math.max(row.droppedGrade, 0)
    out.never[i] = row.studyState === studyState.never ? 1 : 0
    out.literacy[i] = literacyOf(row)
    out.relapse[i] = Math.max(row.relapse, 0)
    out.vietnamese[i] = threeState(row.vietnamesePrepared)
  }
  const everyone: Record<string, Int16Array | Int32Array> = columns
  everyone.hamlet = records.hamlet.index
  everyone.school = records.schoolCode.index
  return {
    size,
    year: context.year,
    columns: everyone,
    hamlet: records.hamlet,
    school: records.schoolCode as DictionaryColumn,
    records,
  }
}
