import { movement, residence, studyState } from "@phocap/core"
import type { FactContext, Facts, SchoolPlace } from "./facts.ts"
import type { RecordColumns } from "./record-columns.ts"
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
import type { FactName } from "./vocabulary.ts"

/** What the rules read of one record. */
interface Row {
  birthYear: number
  sex: number
  ethnicity: number
  residence: number
  presence: number
  grade: number
  repeated: number
  twoSessions: number
  graduationLevel: number
  graduationContinuing: number
  graduationYear: number
  vocationalLevel: number
  vocationalYear: number
  completedGrade: number
  completedYear: number
  droppedGrade: number
  droppedYear: number
  literacyClass: number
  literacyCompleted: number
  relapse: number
  disabilities: number
  canLearn: number
  movement: number
  studyState: number
  educationAccess: number
  preschoolCompleted: number
  vietnamesePrepared: number
}

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

function inputColumns(records: RecordColumns) {
  const column = (name: keyof Row): Int16Array => {
    const found = records.columns[name]
    if (found === undefined) throw new Error(`missing column ${name}`)
    return found
  }
  return {
    birthYear: column("birthYear"),
    sex: column("sex"),
    ethnicity: column("ethnicity"),
    residence: column("residence"),
    presence: column("presence"),
    grade: column("grade"),
    repeated: column("repeated"),
    twoSessions: column("twoSessions"),
    graduationLevel: column("graduationLevel"),
    graduationContinuing: column("graduationContinuing"),
    graduationYear: column("graduationYear"),
    vocationalLevel: column("vocationalLevel"),
    vocationalYear: column("vocationalYear"),
    completedGrade: column("completedGrade"),
    completedYear: column("completedYear"),
    droppedGrade: column("droppedGrade"),
    droppedYear: column("droppedYear"),
    literacyClass: column("literacyClass"),
    literacyCompleted: column("literacyCompleted"),
    relapse: column("relapse"),
    disabilities: column("disabilities"),
    canLearn: column("canLearn"),
    movement: column("movement"),
    studyState: column("studyState"),
    educationAccess: column("educationAccess"),
    preschoolCompleted: column("preschoolCompleted"),
    vietnamesePrepared: column("vietnamesePrepared"),
  }
}

function emptyRow(): Row {
  return {
    birthYear: -1,
    sex: -1,
    ethnicity: -1,
    residence: -1,
    presence: -1,
    grade: -1,
    repeated: -1,
    twoSessions: -1,
    graduationLevel: -1,
    graduationContinuing: -1,
    graduationYear: -1,
    vocationalLevel: -1,
    vocationalYear: -1,
    completedGrade: -1,
    completedYear: -1,
    droppedGrade: -1,
    droppedYear: -1,
    literacyClass: -1,
    literacyCompleted: -1,
    relapse: -1,
    disabilities: -1,
    canLearn: -1,
    movement: -1,
    studyState: -1,
    educationAccess: -1,
    preschoolCompleted: -1,
    vietnamesePrepared: -1,
  }
}

/** Fills `row` with record `i`: one row serves every person, since a fresh one each would be most of the work. */
function fillRow(row: Row, inputs: ReturnType<typeof inputColumns>, i: number): void {
  row.birthYear = inputs.birthYear[i]!
  row.sex = inputs.sex[i]!
  row.ethnicity = inputs.ethnicity[i]!
  row.residence = inputs.residence[i]!
  row.presence = inputs.presence[i]!
  row.grade = inputs.grade[i]!
  row.repeated = inputs.repeated[i]!
  row.twoSessions = inputs.twoSessions[i]!
  row.graduationLevel = inputs.graduationLevel[i]!
  row.graduationContinuing = inputs.graduationContinuing[i]!
  row.graduationYear = inputs.graduationYear[i]!
  row.vocationalLevel = inputs.vocationalLevel[i]!
  row.vocationalYear = inputs.vocationalYear[i]!
  row.completedGrade = inputs.completedGrade[i]!
  row.completedYear = inputs.completedYear[i]!
  row.droppedGrade = inputs.droppedGrade[i]!
  row.droppedYear = inputs.droppedYear[i]!
  row.literacyClass = inputs.literacyClass[i]!
  row.literacyCompleted = inputs.literacyCompleted[i]!
  row.relapse = inputs.relapse[i]!
  row.disabilities = inputs.disabilities[i]!
  row.canLearn = inputs.canLearn[i]!
  row.movement = inputs.movement[i]!
  row.studyState = inputs.studyState[i]!
  row.educationAccess = inputs.educationAccess[i]!
  row.preschoolCompleted = inputs.preschoolCompleted[i]!
  row.vietnamesePrepared = inputs.vietnamesePrepared[i]!
}

function factColumns(size: number) {
  const column = () => new Int16Array(size)
  return {
    age: column(),
    sex: column(),
    ethnicity: column(),
    minority: column(),
    citizen: column(),
    religious: column(),
    here: column(),
    residence: column(),
    away: column(),
    movement: column(),
    gone: column(),
    exempt: column(),
    disabled: column(),
    disability: column(),
    canLearn: column(),
    access: column(),
    studying: column(),
    grade: column(),
    system: column(),
    place: column(),
    side: column(),
    crossing: column(),
    preschoolDone: column(),
    primaryDone: column(),
    secondaryDone: column(),
    secondaryHow: column(),
    upperNow: column(),
    upperDone: column(),
    upperEver: column(),
    upperWindow: column(),
    graduatedLastYear: column(),
    gradeNineLastYear: column(),
    repeated: column(),
    twoSessions: column(),
    dropped: column(),
    droppedGrade: column(),
    never: column(),
    literacy: column(),
    relapse: column(),
    vietnamese: column(),
  } satisfies Record<FactName, Int16Array>
}

/**
 * Records to facts: the only place where the meaning of survey columns is decided. Linear in the number of people.
 */
export function deriveFacts(records: RecordColumns, context: FactContext): Facts {
  const size = records.size
  const out = factColumns(size)
  const inputs = inputColumns(records)
  const schools = records.schoolCode.dictionary.map((code) => context.schools.get(code))
  const sites = schools.map((school) => siteOf(school, context))
  const lastYear = context.year - 1
  const row = emptyRow()

  for (let i = 0; i < size; i++) {
    fillRow(row, inputs, i)
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
  return {
    size,
    year: context.year,
    columns: { ...out, hamlet: records.hamlet.index, school: records.schoolCode.index },
    hamlet: records.hamlet,
    school: records.schoolCode,
    records,
  }
}
