import {
  grade as grades,
  graduation,
  graduationProof,
  kinh,
  movement,
  newPerson,
  type PersonRecord,
  presence,
  residence,
  studyState,
} from "@phocap/core"
import type { Dweller, House, Stay } from "../people/dweller.ts"
import { isAmong } from "../people/hash.ts"
import { commune, oldCommunes } from "../places.ts"
import { type Adult, adultSchooling } from "../schooling/adult.ts"
import type { Fate } from "../schooling/fate.ts"
import { schoolingAt } from "../schooling/schooling-at.ts"
import { chooseSchool } from "../schools/choose-school.ts"
import { schoolCodes } from "../schools/school-list.ts"
import { preschoolAnswers } from "./preschool-answers.ts"

const question = {
  worksAway: 1,
  temporary: 2,
  unsureDay: 3,
  twoSessions: 4,
  newcomer: 5,
  prepared: 6,
  certified: 8,
  origin: 9,
}

/** School years from this one end without a diploma of lower secondary (Luật 123/2025/QH15). */
const firstWithoutDiploma = 2025
/** Ability to learn is asked of whom the standards may count: to the end of the literacy age. */
const lastAgeAsked = 60
const farSchools: readonly string[] = [schoolCodes.university, schoolCodes.farCollege]

/** What a round says of one person in one household; relation, class and place in the household are added later. */
export function renderPerson(dweller: Dweller, stay: Stay, house: House, year: number): PersonRecord {
  const unsure = dweller.birthYear < 1962 && isAmong(dweller.index, question.unsureDay, 0.3)
  const record = newPerson({
    id: dweller.id,
    householdId: house.id,
    familyName: dweller.familyName,
    givenName: dweller.givenName,
    birthDay: unsure ? null : dweller.birthDay,
    birthMonth: unsure ? null : dweller.birthMonth,
    birthYear: dweller.birthYear,
    sex: dweller.sex,
    ethnicity: dweller.ethnicity,
  })
  record.religion = dweller.religion
  record.priority = house.poverty === 1 ? "Hộ nghèo" : house.poverty === 2 ? "Hộ cận nghèo" : null
  record.residence = residenceOf(dweller, stay)
  record.presence = presence.present
  record.homeProvince = stay.lodger ? dweller.homeProvince : null
  record.movement = movementOf(stay, year)
  record.movementNote = movementNote(dweller, stay, year)
  record.confirmed = true
  if (dweller.disabilities > 0) {
    record.disabilities = dweller.disabilities
    record.disabilityCertified = isAmong(dweller.index, question.certified, 0.8)
    record.canLearn = year - dweller.birthYear <= lastAgeAsked ? dweller.canLearn : null
  }
  const gone = stay.last === year && stay.end !== null
  if (dweller.fate !== null) writeSchooling(record, dweller, dweller.fate, house, year, gone)
  else if (dweller.adult !== null) writeAdult(record, dweller.adult, year)
  if (!gone) writeWhereabouts(record, dweller, year)
  preschoolAnswers(record, dweller.index, oldCommunes[house.oldCommune]?.mergedInto === commune.hardship)
  return record
}

function residenceOf(dweller: Dweller, stay: Stay): number {
  if (stay.lodger) return residence.outside
  if (stay.arrived && isAmong(dweller.index, question.newcomer, 0.5)) return residence.temporary
  return isAmong(dweller.index, question.temporary, 0.02) ? residence.temporary : residence.permanent
}

function movementOf(stay: Stay, year: number): number | null {
  if (stay.last === year && stay.end !== null) return stay.end === "dead" ? movement.dead : movement.movedOut
  return stay.first === year && stay.arrived ? movement.movedIn : null
}

function movementNote(dweller: Dweller, stay: Stay, year: number): string | null {
  const kind = movementOf(stay, year)
  if (kind === movement.movedIn)
    return isAmong(dweller.index, question.origin, 0.6) ? "Từ xã khác trong tỉnh" : "Từ tỉnh khác"
  if (kind !== movement.movedOut) return null
  if (dweller.stays.some((other) => other !== stay && other.first === year)) return "Sang xã khác trong tỉnh"
  return dweller.spouse < 0 && year - dweller.birthYear >= 20 ? "Lập gia đình, đi làm xa" : "Theo gia đình"
}

function writeSchooling(
  record: PersonRecord,
  dweller: Dweller,
  fate: Fate,
  house: House,
  year: number,
  gone: boolean,
): void {
  const schooling = schoolingAt(fate, dweller.birthYear, year)
  record.graduationLevel = schooling.graduationLevel
  record.graduationYear = schooling.graduationYear
  record.graduationContinuing = schooling.graduationContinuing
  record.graduationProof = proofOf(schooling.graduationLevel, schooling.graduationYear)
  record.vocationalLevel = schooling.vocationalLevel
  record.vocationalYear = schooling.vocationalYear
  record.completedGrade = schooling.completedGrade
  record.completedYear = schooling.completedYear
  record.droppedGrade = schooling.droppedGrade
  record.droppedYear = schooling.droppedYear
  record.preschoolCompleted = schooling.preschoolCompleted
  if (gone) return
  record.studyState = schooling.never ? studyState.never : null
  record.grade = schooling.grade
  if (schooling.grade === null) return
  record.repeated = schooling.repeated
  record.schoolCode = chooseSchool(dweller, house, schooling, year)
  record.twoSessions = twoSessions(dweller.index, schooling.grade)
  if (dweller.ethnicity !== kinh && schooling.grade >= grades.preschool + 3)
    record.vietnamesePrepared = isAmong(dweller.index, question.prepared, 0.97)
}

function twoSessions(person: number, grade: number): boolean | null {
  if (grade === grades.tertiary) return null
  if (grade >= grades.preschool) return true
  return grade <= 5 && isAmong(person, question.twoSessions, 0.985)
}

function proofOf(level: number | null, year: number | null): number | null {
  if (level !== graduation.lowerSecondary || year === null) return null
  return year >= firstWithoutDiploma ? graduationProof.schoolRecord : graduationProof.diploma
}

function writeAdult(record: PersonRecord, adult: Adult, year: number): void {
  if (year < adult.knownFrom) return
  const schooling = adultSchooling(adult.attainment, record.birthYear)
  record.graduationLevel = schooling.graduationLevel
  record.graduationYear = schooling.graduationYear
  record.graduationContinuing = adult.continuing
  record.graduationProof = proofOf(schooling.graduationLevel, schooling.graduationYear)
  record.vocationalLevel = schooling.vocationalLevel
  record.vocationalYear = schooling.vocationalYear
  record.completedGrade = schooling.completedGrade
  record.completedYear = schooling.completedYear
  record.droppedGrade = schooling.droppedGrade
  record.droppedYear = schooling.droppedYear
  record.studyState = schooling.never ? studyState.never : null
  record.relapse = adult.relapse
  if (adult.literacy.length === 0) return
  const lessons = adult.literacy.filter((step) => step.year <= year).at(-1)
  record.literacyClass = lessons?.year === year ? lessons.attends : null
  record.literacyCompleted = lessons?.completed ?? null
}

/** Students elsewhere and people at work far away are on the form, as temporarily absent. */
function writeWhereabouts(record: PersonRecord, dweller: Dweller, year: number): void {
  const age = year - record.birthYear
  if (record.schoolCode !== null && farSchools.includes(record.schoolCode)) {
    record.presence = presence.absent
    record.note = "Học xa nhà"
  } else if (record.grade === null && age >= 15) {
    const young = age <= 18 ? dweller.fate : null
    const away = young === null ? worksAway(dweller.index, age) : young.occupation === "away"
    if (away) {
      record.presence = presence.absent
      record.note = "Đi làm xa"
    } else if (young?.occupation === "home") record.note = "Ở nhà"
  }
}

function worksAway(person: number, age: number): boolean {
  return age >= 19 && age <= 45 && isAmong(person, question.worksAway, 0.13)
}
