import { type Answer, answer } from "../three-state.ts"

/** The columns that show access to education; −1 is nothing written. */
export interface AccessInput {
  educationAccess: number
  graduationLevel: number
  vocationalLevel: number
  completedGrade: number
  droppedGrade: number
  literacyClass: number
  literacyCompleted: number
}

/**
 * Được tiếp cận giáo dục (TT 07/2016 Điều 2) of a disabled person: said outright, or at school, or has been through
 * a class of any kind.
 */
export function hasEducationAccess(r: AccessInput, studying: Answer): Answer {
  if (r.educationAccess >= 0) return r.educationAccess as Answer
  if (studying === answer.yes) return answer.yes
  const taught =
    r.graduationLevel >= 1 ||
    r.vocationalLevel >= 1 ||
    r.completedGrade >= 1 ||
    r.droppedGrade >= 1 ||
    r.literacyClass >= 1 ||
    r.literacyCompleted >= 1
  return taught ? answer.yes : studying
}
