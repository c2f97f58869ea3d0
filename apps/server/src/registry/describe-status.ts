import {
  grade,
  graduation,
  movement,
  type PersonRecord,
  studyState,
  vocational,
  vocationals,
} from "@phocap/core"
import { isStudying } from "@phocap/engine"

/** The fields of a record that its status is read from. */
export type StatusFields = Pick<
  PersonRecord,
  | "birthYear"
  | "movement"
  | "grade"
  | "className"
  | "studyState"
  | "graduationLevel"
  | "vocationalLevel"
  | "completedGrade"
  | "completedYear"
  | "droppedGrade"
  | "droppedYear"
  | "literacyClass"
  | "literacyCompleted"
>

const graduated: Readonly<Record<number, string>> = {
  [graduation.preschool]: "Hoàn thành mầm non",
  [graduation.primary]: "Hoàn thành tiểu học",
  [graduation.lowerSecondary]: "Tốt nghiệp THCS",
  [graduation.upperSecondary]: "Tốt nghiệp THPT",
}
/** The last grade of each level: a higher grade finished since then says more than the diploma. */
const lastGrade: Readonly<Record<number, number>> = { 0: 0, 1: 0, 2: 5, 3: 9, 4: 12 }
/** Up to this age an open question whether somebody studies is worth a word. */
const schoolAge = 18

const inYear = (year: number | null) => (year === null ? "" : ` năm học ${year}–${year + 1}`)

/**
 * Where a person studies, or what is known instead, in a few Vietnamese words: "Lớp 7A, THCS Phú Mậu", "Bỏ học lớp 8
 * năm học 2024–2025", "Tốt nghiệp THPT", "Chưa xác định". `year` is the round's.
 */
export function describeStatus(person: StatusFields, schoolName: string | null, year: number): string {
  if (person.movement === movement.dead) return "Đã chết"
  if (person.movement === movement.movedOut) return "Đã chuyển đi"
  const studying = isStudying({
    studyState: person.studyState ?? -1,
    grade: person.grade ?? -1,
    droppedGrade: person.droppedGrade ?? -1,
    completedGrade: person.completedGrade ?? -1,
    graduationLevel: person.graduationLevel ?? -1,
    vocationalLevel: person.vocationalLevel ?? -1,
  })
  if (studying === 1) return [describeClass(person), schoolName].filter((part) => part !== null).join(", ")
  const known = describeRest(person)
  if (known === null) return person.studyState === studyState.exempt ? "Không thuộc diện" : "Chưa xác định"
  const open = studying === 2 && year - person.birthYear <= schoolAge && person.studyState === null
  return open ? `${known}, chưa rõ nay có đi học` : known
}

function describeClass({ grade: now, className }: StatusFields): string {
  if (className !== null) return /^(lớp|nhóm)\s/i.test(className) ? className : `Lớp ${className}`
  if (now === null) return "Đang học"
  if (now >= grade.preschool) return `Mầm non ${now - grade.preschool} tuổi`
  return now === grade.tertiary ? "Học sau phổ thông" : `Lớp ${now}`
}

function describeRest(person: StatusFields): string | null {
  const { studyState: state, droppedGrade, completedGrade, graduationLevel, vocationalLevel } = person
  if (state === studyState.paused) return "Tạm nghỉ học"
  if (vocationalLevel !== null) {
    const level = vocationals.find((one) => one.code === vocationalLevel)
    const name = vocationalLevel === vocational.intermediate ? "trung cấp" : level?.vi.toLowerCase()
    return `Tốt nghiệp ${name ?? "nghề"}`
  }
  if (graduationLevel === graduation.upperSecondary) return "Tốt nghiệp THPT"
  if (droppedGrade !== null) return `Bỏ học lớp ${droppedGrade}${inYear(person.droppedYear)}`
  if (state === studyState.dropped) return "Bỏ học"
  if (completedGrade !== null && completedGrade > (lastGrade[graduationLevel ?? 0] ?? 0))
    return `Học xong lớp ${completedGrade}${inYear(person.completedYear)}`
  if (graduationLevel !== null) return graduated[graduationLevel] ?? null
  if (person.literacyClass !== null) return `Học lớp xóa mù chữ kì ${person.literacyClass}`
  if (person.literacyCompleted !== null) return `Xong lớp xóa mù chữ kì ${person.literacyCompleted}`
  if (state === studyState.never) return "Chưa đi học"
  if (state === studyState.withdrawn) return "Thôi học"
  if (state === studyState.finished) return "Đã tốt nghiệp"
  return completedGrade === 0 ? "Chưa học xong lớp nào" : null
}
