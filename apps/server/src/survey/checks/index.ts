import { ageGrade } from "./age-grade.ts"
import { birthDateImpossible } from "./birth-date-impossible.ts"
import { birthYearImpossible } from "./birth-year-impossible.ts"
import { canLearnUnknown } from "./can-learn-unknown.ts"
import { duplicateIdentityNumber } from "./duplicate-identity-number.ts"
import { duplicatePerson } from "./duplicate-person.ts"
import { formNumberTwice } from "./form-number-twice.ts"
import { goneWithoutReason } from "./gone-without-reason.ts"
import { gradeStep } from "./grade-step.ts"
import { hamletMissing } from "./hamlet-missing.ts"
import { headMissing } from "./head-missing.ts"
import { headTwice } from "./head-twice.ts"
import { householdEmpty } from "./household-empty.ts"
import { identityChanged } from "./identity-changed.ts"
import { literacyLost } from "./literacy-lost.ts"
import { literacyUnclassified } from "./literacy-unclassified.ts"
import { nameMissing } from "./name-missing.ts"
import type { RecordCheck } from "./record-check.ts"
import { schoolEnded } from "./school-ended.ts"
import { schoolLevelMismatch } from "./school-level.ts"
import { schoolMissing } from "./school-missing.ts"
import { schoolUnknown } from "./school-unknown.ts"
import { studyContradiction } from "./study-contradiction.ts"
import { studyUnknown } from "./study-unknown.ts"

/** Every check over the records of a unit and round: what spoils figures first, then what is merely odd. */
export const recordChecks: readonly RecordCheck[] = [
  nameMissing,
  birthYearImpossible,
  birthDateImpossible,
  schoolUnknown,
  studyContradiction,
  formNumberTwice,
  duplicateIdentityNumber,
  studyUnknown,
  literacyUnclassified,
  canLearnUnknown,
  schoolMissing,
  schoolLevelMismatch,
  ageGrade,
  duplicatePerson,
  hamletMissing,
  headMissing,
  headTwice,
  householdEmpty,
  schoolEnded,
  goneWithoutReason,
  gradeStep,
  identityChanged,
  literacyLost,
]
