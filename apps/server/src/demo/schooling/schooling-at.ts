import { grade, graduation, vocational } from "@phocap/core"
import type { Fate } from "./fate.ts"

/** What a round says of somebody's schooling; school years by the year in which they start. */
export interface Schooling {
  /** Grade now, null when at no school. */
  readonly grade: number | null
  readonly repeated: boolean
  /** Study after school: at a vocational school or a university. */
  readonly tertiary: "vocational" | "university" | null
  /** In continuing education (GDTX). */
  readonly continuing: boolean
  readonly graduationLevel: number | null
  readonly graduationYear: number | null
  readonly graduationContinuing: boolean
  readonly vocationalLevel: number | null
  readonly vocationalYear: number | null
  readonly completedGrade: number | null
  readonly completedYear: number | null
  readonly droppedGrade: number | null
  readonly droppedYear: number | null
  readonly never: boolean
  /** Programme of the age completed in the last school year; null where none applies. */
  readonly preschoolCompleted: boolean | null
}

const nothing: Schooling = {
  grade: null,
  repeated: false,
  tertiary: null,
  continuing: false,
  graduationLevel: null,
  graduationYear: null,
  graduationContinuing: false,
  vocationalLevel: null,
  vocationalYear: null,
  completedGrade: null,
  completedYear: null,
  droppedGrade: null,
  droppedYear: null,
  never: false,
  preschoolCompleted: null,
}

const schoolAge = 6
const universityYears = 4
const collegeYears = 3

/** Schooling of a person born in `birthYear` at 30/9 of `year`, when the school year `year` has just begun. */
export function schoolingAt(fate: Fate, birthYear: number, year: number): Schooling {
  const age = year - birthYear
  const entry = birthYear + schoolAge + fate.late
  if (fate.never || year < entry) return beforeSchool(fate, age)
  let graduated: Partial<Schooling> = preschoolGraduation(fate, entry)
  let current = 1
  let repeating = false
  for (let at = entry; ; at++) {
    const continuing = fate.after9 === "continuing" && current >= 10
    if (at === year) {
      const preschoolCompleted = age === schoolAge ? graduated.graduationLevel === graduation.preschool : null
      return { ...nothing, ...graduated, grade: current, repeated: repeating, continuing, preschoolCompleted }
    }
    if (fate.drop === current) return { ...nothing, ...graduated, droppedGrade: current, droppedYear: at }
    if (fate.repeat === current && !repeating) {
      repeating = true
      continue
    }
    repeating = false
    const level = { 5: graduation.primary, 9: graduation.lowerSecondary, 12: graduation.upperSecondary }[
      current
    ]
    if (level !== undefined)
      graduated = { graduationLevel: level, graduationYear: at, graduationContinuing: continuing }
    if (current === 9 && fate.after9 === "leave") return finished(graduated, 9, at)
    if (current === 9 && fate.after9 === "vocational") return vocationalAfter9(fate, graduated, at, year)
    if (current === 12) return afterSchool(fate, graduated, at, year)
    current++
  }
}

function beforeSchool(fate: Fate, age: number): Schooling {
  const attends = age >= fate.preschoolFrom && (age < schoolAge || (age === schoolAge && !fate.never))
  const attended = age - 1 >= fate.preschoolFrom && age - 1 <= 5
  const completed = attended && !fate.failed
  return {
    ...nothing,
    grade: attends ? grade.preschool + Math.min(age, 5) : null,
    never: !attends,
    preschoolCompleted: age >= 1 && age <= schoolAge ? completed : null,
  }
}

function preschoolGraduation(fate: Fate, entry: number): Partial<Schooling> {
  if (fate.preschoolFrom > 5 || fate.failed) return {}
  return { graduationLevel: graduation.preschool, graduationYear: entry - 1 }
}

function finished(graduated: Partial<Schooling>, completedGrade: number, completedYear: number): Schooling {
  return { ...nothing, ...graduated, completedGrade, completedYear }
}

function vocationalAfter9(fate: Fate, graduated: Partial<Schooling>, at: number, year: number): Schooling {
  if (year <= at + fate.vocationalYears)
    return { ...nothing, ...graduated, grade: grade.tertiary, tertiary: "vocational" }
  const degree = { vocationalLevel: vocational.intermediate, vocationalYear: at + fate.vocationalYears }
  return { ...finished(graduated, 9, at), ...degree }
}

function afterSchool(fate: Fate, graduated: Partial<Schooling>, at: number, year: number): Schooling {
  if (fate.after12 === "leave") return finished(graduated, 12, at)
  const years = fate.after12 === "university" ? universityYears : collegeYears
  if (year <= at + years) return { ...nothing, ...graduated, grade: grade.tertiary, tertiary: fate.after12 }
  const vocationalLevel = fate.after12 === "university" ? vocational.university : vocational.college
  return { ...finished(graduated, 12, at), vocationalLevel, vocationalYear: at + years }
}
