import type { StatusFields } from "./describe-status.ts"

/** The columns of `person_record` that a status is read from. */
export interface StatusRow {
  readonly birth_year: number
  readonly movement: number | null
  readonly grade: number | null
  readonly class_name: string | null
  readonly study_state: number | null
  readonly graduation_level: number | null
  readonly vocational_level: number | null
  readonly completed_grade: number | null
  readonly completed_year: number | null
  readonly dropped_grade: number | null
  readonly dropped_year: number | null
  readonly literacy_class: number | null
  readonly literacy_completed: number | null
}

/** For SELECT lists, of `person_record p`. */
export const statusColumns =
  "p.birth_year, p.movement, p.grade, p.class_name, p.study_state, p.graduation_level, p.vocational_level, " +
  "p.completed_grade, p.completed_year, p.dropped_grade, p.dropped_year, p.literacy_class, p.literacy_completed"

export function statusFieldsOf(row: StatusRow): StatusFields {
  return {
    birthYear: row.birth_year,
    movement: row.movement,
    grade: row.grade,
    className: row.class_name,
    studyState: row.study_state,
    graduationLevel: row.graduation_level,
    vocationalLevel: row.vocational_level,
    completedGrade: row.completed_grade,
    completedYear: row.completed_year,
    droppedGrade: row.dropped_grade,
    droppedYear: row.dropped_year,
    literacyClass: row.literacy_class,
    literacyCompleted: row.literacy_completed,
  }
}
