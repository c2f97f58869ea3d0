import { z } from "zod"

const text = (max: number) => z.string().max(max)
const flag = z.boolean()
const known = z.boolean().nullable()
const code = (low: number, high: number) => z.number().int().min(low).max(high).nullable()
/** A school year is named by the calendar year in which it starts: 2025 is 2025–2026. */
const schoolYear = z.number().int().min(1900).max(2200).nullable()

/**
 * What a round (năm điều tra) says of one person: every field of the household survey form and of the ministry's
 * workbook, plus the few that the official tables need and the workbook lacks. A record belongs to one unit and one
 * round; the same `id` in other rounds is the same person. Closed lists hold the numbers of `code/*`.
 */
export const PersonRecord = z.object({
  id: z.uuid(),
  householdId: z.uuid(),
  /** TT: place within the household or the workbook. */
  ordinal: z.number().int().min(0).max(9_999_999).nullable(),
  familyName: text(120),
  givenName: text(60).min(1),
  birthDay: code(1, 31),
  birthMonth: code(1, 12),
  birthYear: z.number().int().min(1900).max(2200),
  sex: z.number().int().min(1).max(2),
  ethnicity: z.number().int().min(1).max(55),
  religion: text(60).nullable(),
  priority: text(120).nullable(),
  residence: code(1, 3),
  presence: code(1, 2),
  grade: code(1, 55),
  className: text(40).nullable(),
  /** Lưu ban, the `!` mark behind the class. */
  repeated: flag,
  /** Học 2 buổi/ngày, the `*` mark; unknown where no class is written. */
  twoSessions: known,
  schoolCode: text(40).nullable(),
  graduationLevel: code(1, 4),
  /** Bổ túc / GDTX. */
  graduationContinuing: flag,
  graduationYear: schoolYear,
  graduationProof: code(1, 2),
  vocationalLevel: code(1, 6),
  vocationalDiploma: text(60).nullable(),
  vocationalYear: schoolYear,
  /** Học xong lớp: last grade finished by one who no longer studies; 0 is "none". */
  completedGrade: code(0, 12),
  completedYear: schoolYear,
  /** Bỏ học lớp: the grade that was left unfinished. */
  droppedGrade: code(1, 12),
  droppedYear: schoolYear,
  /** Đang học lớp XMC, kì 1–5. */
  literacyClass: code(1, 5),
  /** Hoàn thành lớp XMC, kì 1–5: 3 ends giai đoạn 1, 5 ends giai đoạn 2. */
  literacyCompleted: code(1, 5),
  /** Tái mù chữ mức 1 or 2. */
  relapse: code(1, 2),
  /** Bits of `disabilityKinds`; 0 is none. */
  disabilities: z.number().int().min(0).max(255),
  disabilityCertified: flag,
  canLearn: known,
  movement: code(1, 3),
  movementNote: text(300).nullable(),
  relation: text(60).nullable(),
  guardianName: text(120).nullable(),
  phone: text(40).nullable(),
  note: text(500).nullable(),
  /** Số định danh cá nhân, 12 digits; checked softly, never used to derive anything. */
  identityNumber: text(12).nullable(),
  studyState: code(1, 7),
  /** Has access to education although no class says so (special school, home teaching). */
  educationAccess: known,
  /** Finished the preschool programme of the age in the last school year. */
  preschoolCompleted: known,
  /** Province of registration of a pupil from elsewhere, two digits. */
  homeProvince: text(3).nullable(),
  /** Trẻ DTTS được chuẩn bị tiếng Việt. */
  vietnamesePrepared: known,
  fullDays: known,
  regularAttendance: known,
  weightTracked: known,
  underweight: known,
  heightTracked: known,
  stunted: known,
  /** Confirmed by an enumerator or the officer in this round, not merely carried over. */
  confirmed: flag,
})

export type PersonRecord = z.infer<typeof PersonRecord>
