import { grade, graduation, studyState } from "@phocap/core"

/** Literacy of a person: 0 illiterate, 1 biết chữ mức độ 1, 2 mức độ 2, 9 not classified. */
export const literacyUnknown = 9

/** The columns from which literacy follows; −1 is nothing written. */
export interface LiteracyInput {
  studyState: number
  grade: number
  graduationLevel: number
  vocationalLevel: number
  completedGrade: number
  droppedGrade: number
  literacyClass: number
  literacyCompleted: number
  relapse: number
}

const inSchool = (r: LiteracyInput, from: number, to: number) => r.grade >= from && r.grade <= to
const dropped = (r: LiteracyInput, from: number, to: number) => r.droppedGrade >= from && r.droppedGrade <= to

/**
 * Biết chữ (NĐ 20/2014 Điều 19): level 2 by primary completion or giai đoạn 2 of the literacy programme, level 1 by
 * grade 3 or giai đoạn 1. Tái mù chữ mức 1 undoes both levels, mức 2 undoes level 2. Who left in grade n finished
 * grade n − 1. Where nothing is written the person is not classified; that is never taken for illiterate.
 */
export function literacyOf(r: LiteracyInput): number {
  if (r.relapse === 1) return 0
  if (r.relapse === 2) return 1
  if (
    r.graduationLevel >= graduation.primary ||
    r.vocationalLevel >= 1 ||
    inSchool(r, 6, grade.tertiary) ||
    r.completedGrade >= 5 ||
    r.droppedGrade >= 6 ||
    r.literacyCompleted >= 5
  )
    return 2
  if (
    r.completedGrade >= 3 ||
    inSchool(r, 4, 5) ||
    dropped(r, 4, 5) ||
    r.literacyCompleted >= 3 ||
    r.literacyClass >= 4
  )
    return 1
  if (
    r.completedGrade >= 0 ||
    inSchool(r, 1, 3) ||
    dropped(r, 1, 3) ||
    r.literacyCompleted >= 1 ||
    r.literacyClass >= 1 ||
    r.studyState === studyState.never
  )
    return 0
  return literacyUnknown
}
