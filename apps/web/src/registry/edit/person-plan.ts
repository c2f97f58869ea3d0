import {
  type CodeList,
  ethnicities,
  grades,
  graduationProofs,
  graduations,
  movements,
  presences,
  residences,
  sexes,
  studyStates,
  vocationals,
} from "@phocap/core"
import type { Entry, Section } from "./entry.ts"

const numbered = (from: number, to: number, vi: (n: number) => string, en: (n: number) => string): CodeList =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ code: from + i, vi: vi(from + i), en: en(from + i) }))

const schoolGrades = numbered(
  1,
  12,
  (n) => `Lớp ${n}`,
  (n) => `Grade ${n}`,
)
const finishedGrades: CodeList = [{ code: 0, vi: "Chưa xong lớp nào", en: "None" }, ...schoolGrades]
/** Kì 3 ends giai đoạn 1 and kì 5 giai đoạn 2 of the literacy programme. */
const literacyTerms = numbered(
  1,
  5,
  (n) => `Kì ${n} (giai đoạn ${n <= 3 ? 1 : 2})`,
  (n) => `Term ${n} (stage ${n <= 3 ? 1 : 2})`,
)
const relapses = numbered(
  1,
  2,
  (n) => `Mức ${n}`,
  (n) => `Level ${n}`,
)

/** A person's record grouped as on the survey form (phiếu điều tra). Every field but ids stands in exactly one place. */
export const personSections: readonly Section[] = [
  {
    id: "who",
    entries: [
      { kind: "text", name: "familyName", max: 120, neverNull: true },
      { kind: "text", name: "givenName", max: 60, required: true },
      { kind: "birth", name: "birth" },
      { kind: "code", name: "sex", list: sexes, required: true },
      { kind: "code", name: "ethnicity", list: ethnicities, required: true },
      { kind: "text", name: "religion", max: 60 },
      { kind: "suggest", name: "priority", max: 120, list: "priorities" },
      { kind: "text", name: "identityNumber", max: 12, digits: true },
    ],
  },
  {
    id: "where",
    entries: [
      { kind: "suggest", name: "relation", max: 60, list: "relations" },
      { kind: "number", name: "ordinal" },
      { kind: "code", name: "residence", list: residences },
      { kind: "code", name: "presence", list: presences },
      { kind: "text", name: "homeProvince", max: 3, digits: true },
    ],
  },
  {
    id: "schooling",
    entries: [
      { kind: "code", name: "studyState", list: studyStates },
      { kind: "class", name: "class" },
      { kind: "code", name: "grade", list: grades },
      { kind: "school", name: "schoolCode" },
    ],
  },
  {
    id: "graduation",
    entries: [
      { kind: "code", name: "graduationLevel", list: graduations },
      { kind: "schoolYear", name: "graduationYear", over: true },
      { kind: "flag", name: "graduationContinuing" },
      { kind: "code", name: "graduationProof", list: graduationProofs },
      { kind: "code", name: "completedGrade", list: finishedGrades },
      { kind: "schoolYear", name: "completedYear", over: true },
      { kind: "code", name: "droppedGrade", list: schoolGrades },
      { kind: "schoolYear", name: "droppedYear", over: false },
      { kind: "code", name: "vocationalLevel", list: vocationals },
      { kind: "schoolYear", name: "vocationalYear", over: true },
      { kind: "text", name: "vocationalDiploma", max: 60 },
    ],
  },
  {
    id: "literacy",
    entries: [
      { kind: "code", name: "literacyClass", list: literacyTerms },
      { kind: "code", name: "literacyCompleted", list: literacyTerms },
      { kind: "code", name: "relapse", list: relapses },
    ],
  },
  {
    id: "preschool",
    entries: [
      { kind: "known", name: "preschoolCompleted" },
      { kind: "known", name: "vietnamesePrepared" },
      { kind: "known", name: "fullDays" },
      { kind: "known", name: "regularAttendance" },
      { kind: "known", name: "weightTracked" },
      { kind: "known", name: "underweight" },
      { kind: "known", name: "heightTracked" },
      { kind: "known", name: "stunted" },
    ],
  },
  {
    id: "disability",
    entries: [
      { kind: "disabilities", name: "disabilities" },
      { kind: "flag", name: "disabilityCertified" },
      { kind: "known", name: "canLearn" },
      { kind: "known", name: "educationAccess" },
    ],
  },
  {
    id: "circumstances",
    entries: [
      { kind: "code", name: "movement", list: movements },
      { kind: "long", name: "movementNote", max: 300 },
    ],
  },
  {
    id: "contact",
    entries: [
      { kind: "text", name: "guardianName", max: 120 },
      { kind: "text", name: "phone", max: 40 },
      { kind: "long", name: "note", max: 500 },
      { kind: "flag", name: "confirmed" },
    ],
  },
]

export const personEntries: readonly Entry[] = personSections.flatMap((section) => section.entries)
