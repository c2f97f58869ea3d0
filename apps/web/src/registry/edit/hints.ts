import { checkIdentityNumber } from "@phocap/core"
import type { Fields } from "./form-values.ts"
import { gradeOfClass } from "./parse-class.ts"

/** Something in a form that looks odd and may still be right: shown, never in the way. `entry` is where. */
export interface Hint {
  readonly entry: string
  /** A key of the room's texts below `hint`, or a whole Vietnamese sentence of core. */
  readonly key?: string
  readonly text?: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** Usual ages of a grade are grade + 5; schooling late or early by more than this is worth a second look. */
const usualSpread = { early: 1, late: 4 }

export function personHints(fields: Fields, roundYear: number): Hint[] {
  const hints: Hint[] = []
  const { birthYear, sex, identityNumber, grade, className } = fields
  if (typeof identityNumber === "string" && typeof birthYear === "number" && typeof sex === "number") {
    for (const finding of checkIdentityNumber(identityNumber, { birthYear, sex })) {
      hints.push({ entry: "identityNumber", text: finding.message })
    }
  }
  const named = gradeOfClass(typeof className === "string" ? className : null)
  if (named !== null && typeof grade === "number" && named !== grade) {
    hints.push({ entry: "class", key: "classGrade" })
  }
  if (typeof grade === "number" && grade <= 12 && typeof birthYear === "number") {
    const late = roundYear - birthYear - (grade + 5)
    if (late > usualSpread.late || late < -usualSpread.early) {
      hints.push({ entry: "grade", key: "gradeAge", values: { age: roundYear - birthYear } })
    }
  }
  if (typeof grade === "number" && (fields.droppedYear === roundYear || fields.studyState === 5)) {
    hints.push({ entry: "studyState", key: "studyingDropped" })
  }
  if (typeof grade === "number" && fields.schoolCode === null)
    hints.push({ entry: "schoolCode", key: "noSchool" })
  return hints
}
