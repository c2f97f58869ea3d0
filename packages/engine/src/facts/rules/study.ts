import { grade, schoolSystem, studyState } from "@phocap/core"
import { type Answer, answer } from "../three-state.ts"

/** The columns that say whether and where somebody studies; −1 is nothing written. */
export interface StudyInput {
  studyState: number
  grade: number
  droppedGrade: number
  completedGrade: number
  graduationLevel: number
  vocationalLevel: number
}

/**
 * Đang học at the reference date. A written grade says yes; a grade finished or left, a vocational degree or an
 * upper secondary diploma says no; a lower diploma alone says nothing about today.
 */
export function isStudying(r: StudyInput): Answer {
  if (r.studyState === studyState.studying) return answer.yes
  if (r.studyState >= studyState.never && r.studyState <= studyState.finished) return answer.no
  if (r.grade >= 0) return answer.yes
  if (r.droppedGrade >= 0 || r.completedGrade >= 0 || r.vocationalLevel >= 0) return answer.no
  return r.graduationLevel === 4 ? answer.no : answer.unknown
}

/**
 * Đang học THPT, GDTX cấp THPT or GDNN (NĐ 20/2014 Điều 16.2). Study after school counts only in a vocational or
 * continuing school; university does not, and an unlisted school leaves it open. `system` is −1 where unknown.
 */
export function isInUpperStudy(studying: Answer, gradeNow: number, system: number): Answer {
  if (studying !== answer.yes) return studying
  if (gradeNow >= 10 && gradeNow <= 12) return answer.yes
  if (gradeNow !== grade.tertiary) return gradeNow < 0 ? answer.unknown : answer.no
  if (system === schoolSystem.vocational || system === schoolSystem.continuing) return answer.yes
  return system === schoolSystem.higher ? answer.no : answer.unknown
}
