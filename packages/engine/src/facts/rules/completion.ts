import { grade, graduation, studyState, vocational } from "@phocap/core"
import { type Answer, answer } from "../three-state.ts"

/** The columns that prove which levels somebody has finished; −1 is nothing written. */
export interface CompletionInput {
  studyState: number
  grade: number
  graduationLevel: number
  graduationYear: number
  vocationalLevel: number
  completedGrade: number
  completedYear: number
  droppedGrade: number
  preschoolCompleted: number
}

/** School year 2025–2026 and later end after 1/1/2026, when the lower secondary diploma ceased. */
const firstYearWithoutDiploma = 2025

/** True where the record places the person in or below the given grade and nothing higher is written. */
function stoppedBelow(r: CompletionInput, limit: number, completedLimit: number): boolean {
  return (
    r.grade >= grade.preschool ||
    (r.grade >= 1 && r.grade <= limit) ||
    (r.completedGrade >= 0 && r.completedGrade <= completedLimit) ||
    (r.droppedGrade >= 1 && r.droppedGrade <= limit) ||
    r.studyState === studyState.never
  )
}

/** Hoàn thành chương trình tiểu học (NĐ 20/2014 Điều 9); being admitted to grade 6 or above proves it. */
export function hasCompletedPrimary(r: CompletionInput): Answer {
  if (
    r.graduationLevel >= graduation.primary ||
    r.vocationalLevel >= vocational.elementary ||
    (r.grade >= 6 && r.grade <= grade.tertiary) ||
    r.completedGrade >= 5 ||
    r.droppedGrade >= 6
  )
    return answer.yes
  return stoppedBelow(r, 5, 4) ? answer.no : answer.unknown
}

/**
 * Tốt nghiệp THCS (NĐ 20/2014 Điều 14 khoản 1) or, since the diploma ceased on 1/1/2026, completion confirmed in the school
 * record (Luật 123/2025/QH15, Điều 34 Luật Giáo dục): grade 9 finished in 2025–2026 or later counts as such.
 */
export function hasCompletedLowerSecondary(r: CompletionInput): Answer {
  if (
    r.graduationLevel >= graduation.lowerSecondary ||
    r.vocationalLevel >= vocational.intermediate ||
    (r.grade >= 10 && r.grade <= grade.tertiary) ||
    r.completedGrade >= 10 ||
    r.droppedGrade >= 10 ||
    (r.completedGrade === 9 && r.completedYear >= firstYearWithoutDiploma)
  )
    return answer.yes
  return stoppedBelow(r, 9, 9) ? answer.no : answer.unknown
}

/** Tốt nghiệp THPT; a college or university degree proves it. */
export function hasCompletedUpperSecondary(r: CompletionInput, studying: Answer): Answer {
  if (r.graduationLevel === graduation.upperSecondary || r.vocationalLevel >= vocational.college)
    return answer.yes
  return studying === answer.unknown ? answer.unknown : answer.no
}

/**
 * Hoàn thành chương trình GDMN of one's age in the last school year (NĐ 20/2014 Điều 6; NĐ 277/2025). An explicit
 * answer decides; else a preschool or higher certificate does; a child never enrolled has not; the rest is open.
 */
export function hasCompletedPreschool(r: CompletionInput, age: number, lastSchoolYear: number): Answer {
  if (r.preschoolCompleted >= 0) return r.preschoolCompleted as Answer
  if (r.graduationLevel > graduation.preschool) return answer.yes
  if (r.graduationLevel === graduation.preschool && (age >= 6 || r.graduationYear === lastSchoolYear))
    return answer.yes
  return r.studyState === studyState.never ? answer.no : answer.unknown
}
