import {
  disabilityKinds,
  ethnicities,
  grade,
  graduations,
  type Household,
  kinh,
  movements,
  type PersonRecord,
  presences,
  residences,
  type School,
  sex,
  vocationals,
} from "@phocap/core"
import { wordOf } from "./code-finder.ts"

/** Schools of the list by their ministry code. */
export type Schools = ReadonlyMap<string, School>

/** Value of a cell of the sheet; `null` is an empty cell. */
export type RowValue = string | number | null

const mark = (value: boolean | null) => (value === true ? "x" : null)
const text = (value: string | null) => (value === null || value === "" ? null : value)
const schoolYear = (start: number | null) => (start === null ? null : `${start}-${start + 1}`)

function gradeValue(code: number | null): RowValue {
  if (code === null) return null
  if (code >= grade.preschool) return `${code - grade.preschool} tuổi`
  return code === grade.tertiary ? "SV" : code
}

/** A class with its marks: `3B*!` repeats (!) and has two sessions a day (*). */
function classValue({ className, repeated, twoSessions }: PersonRecord): RowValue {
  return text(`${className ?? ""}${twoSessions === true ? "*" : ""}${repeated ? "!" : ""}`)
}

/** A form number that is a plain number is written as one, as the ministry's file has it. */
function formNumberValue(formNumber: string | null): RowValue {
  if (formNumber === null) return null
  return /^[1-9]\d{0,8}$/.test(formNumber) ? Number(formNumber) : text(formNumber)
}

/** Columns L to O. */
export function householdValues(household: Household): RowValue[] {
  return [
    text(household.headFamilyName),
    text(household.headGivenName),
    text(household.address),
    formNumberValue(household.formNumber),
  ]
}

/**
 * A person as the 50 cells B..AY of the ministry's sheet. Kinh is left blank, as on the paper form. What the sheet cannot
 * say is simply not there: that a disabled person cannot learn, a study state, the fields that only Phocap has.
 */
export function renderRow(person: PersonRecord, household: Household, schools: Schools): RowValue[] {
  const school = person.schoolCode === null ? undefined : schools.get(person.schoolCode)
  return [
    person.ordinal,
    text(person.familyName),
    text(person.givenName),
    person.birthDay,
    person.birthMonth,
    person.birthYear,
    mark(person.sex === sex.female),
    person.ethnicity === kinh ? null : text(wordOf(ethnicities, person.ethnicity)),
    text(person.religion),
    text(person.priority),
    ...householdValues(household),
    text(wordOf(residences, person.residence)),
    text(wordOf(presences, person.presence)),
    gradeValue(person.grade),
    classValue(person),
    null,
    text(school?.name ?? null),
    text(person.schoolCode),
    text(wordOf(graduations, person.graduationLevel)),
    mark(person.graduationContinuing),
    schoolYear(person.graduationYear),
    text(wordOf(vocationals, person.vocationalLevel)),
    text(person.vocationalDiploma),
    schoolYear(person.vocationalYear),
    person.completedGrade,
    schoolYear(person.completedYear),
    person.droppedGrade,
    schoolYear(person.droppedYear),
    person.literacyClass,
    person.literacyCompleted,
    person.relapse,
    ...disabilityKinds.map(({ bit }) => mark((person.disabilities & bit) !== 0)),
    mark(person.disabilityCertified),
    mark(person.canLearn),
    text(wordOf(movements, person.movement)),
    text(person.movementNote),
    text(person.relation),
    text(person.guardianName),
    text(person.phone),
    text(person.note),
  ]
}
