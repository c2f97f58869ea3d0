import { grade as grades, type PersonRecord, schoolLevel } from "@phocap/core"
import { hash } from "../people/hash.ts"
import { schoolCodes } from "./school-list.ts"

/** Most pupils a class takes here, below what the charters allow (TT 28/2020, TT 32/2020). */
const sizes = {
  nursery: 22,
  preschool3: 24,
  preschool4: 28,
  preschool5: 32,
  primary: 32,
  secondary: 40,
  upper: 42,
}
/** Classes in upland hamlets are smaller. */
const uplandFactor = 0.75

/** Classes of one school in one round, by grade. */
export type Classes = ReadonlyMap<number, number>

/** A pupil of a roll: the record that gets a class, and a number to shuffle by. */
export interface Pupil {
  readonly record: PersonRecord
  readonly person: number
}

/** Writes a class into every pupil's record and returns how many classes each school has, by grade. */
export function assignClasses(
  pupils: readonly Pupil[],
  uplandSchools: ReadonlySet<string>,
): Map<string, Classes> {
  const rolls = new Map<string, Map<number, Pupil[]>>()
  for (const pupil of pupils) {
    const { schoolCode, grade } = pupil.record
    if (schoolCode === null || grade === null || grade === grades.tertiary) continue
    const roll = rolls.get(schoolCode) ?? new Map<number, Pupil[]>()
    rolls.set(schoolCode, roll)
    const group = grade >= grades.preschool && grade < grades.preschool + 3 ? grades.preschool : grade
    roll.set(group, [...(roll.get(group) ?? []), pupil])
  }
  const classes = new Map<string, Classes>()
  for (const [code, roll] of rolls) {
    const counts = new Map<number, number>()
    for (const [grade, group] of roll) {
      const size = sizeOf(grade) * (uplandSchools.has(code) ? uplandFactor : 1)
      const count = Math.ceil(group.length / size)
      counts.set(grade, count)
      const order = [...group].sort((a, b) => hash(a.person, grade) - hash(b.person, grade))
      for (const [at, pupil] of order.entries()) pupil.record.className = className(code, grade, at % count)
    }
    classes.set(code, counts)
  }
  return classes
}

function sizeOf(grade: number): number {
  if (grade === grades.preschool) return sizes.nursery
  if (grade === grades.preschool + 3) return sizes.preschool3
  if (grade === grades.preschool + 4) return sizes.preschool4
  if (grade > grades.preschool) return sizes.preschool5
  if (grade <= 5) return sizes.primary
  return grade <= 9 ? sizes.secondary : sizes.upper
}

function className(code: string, grade: number, at: number): string {
  const letter = String.fromCharCode(65 + at)
  if (grade === grades.preschool) return `Nhà trẻ ${letter}`
  if (grade > grades.preschool) return `${grade - grades.preschool} tuổi ${letter}`
  if (grade <= 9) return `${grade}${letter}`
  return `${grade}${code === schoolCodes.centre ? "T" : "A"}${at + 1}`
}

/** Classes of one level of a school. */
export function classesOf(classes: Classes, level: number): number {
  let sum = 0
  for (const [grade, count] of classes) if (levelOfGrade(grade) === level) sum += count
  return sum
}

function levelOfGrade(grade: number): number {
  if (grade >= grades.preschool) return schoolLevel.preschool
  if (grade <= 5) return schoolLevel.primary
  return grade <= 9 ? schoolLevel.lowerSecondary : schoolLevel.upperSecondary
}
