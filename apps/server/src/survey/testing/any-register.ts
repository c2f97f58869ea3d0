import { type Household, newPerson, type PersonRecord } from "@phocap/core"
import fc from "fast-check"

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 })
const code = (low: number, high: number) => maybe(fc.integer({ min: low, max: high }))
const schoolYear = maybe(fc.integer({ min: 1990, max: 2024 }))
/** Texts as stored (NFC, no blanks at the ends), some of which spreadsheets like to change. */
const text = maybe(
  fc.constantFrom(
    "=1+1",
    "-3",
    "012",
    "1/2",
    "a\\b",
    "Tổ 4; xóm Bãi",
    "Đ'Ăng",
    "x < y & z",
    "2026-01-01",
    "TRUE",
  ),
)

const person = fc.record({
  familyName: fc.constantFrom("Nguyễn Thị", "Hồ Văn", "", "K'Brôi", "ĐẶNG"),
  birthYear: fc.integer({ min: 1940, max: 2026 }),
  birthMonth: code(1, 12),
  birthDay: code(1, 28),
  sex: fc.integer({ min: 1, max: 2 }),
  ethnicity: fc.constantFrom(1, 1, 2, 8, 21, 55),
  religion: maybe(fc.constantFrom("Phật giáo", "Công giáo")),
  priority: text,
  residence: code(1, 3),
  presence: code(1, 2),
  grade: maybe(fc.constantFrom(1, 5, 6, 9, 10, 12, 13, 50, 53, 55)),
  className: maybe(fc.constantFrom("1A", "3/2", "Chồi 2", "10")),
  repeated: fc.boolean(),
  twoSessions: maybe(fc.boolean()),
  schoolCode: maybe(fc.constantFrom("99001TH", "99001THCS", "99009THPT")),
  graduationLevel: code(1, 4),
  graduationContinuing: fc.boolean(),
  graduationYear: schoolYear,
  graduationProof: code(1, 2),
  vocationalLevel: code(1, 6),
  vocationalDiploma: text,
  vocationalYear: schoolYear,
  completedGrade: code(0, 12),
  completedYear: schoolYear,
  droppedGrade: code(1, 12),
  droppedYear: schoolYear,
  literacyClass: code(1, 5),
  literacyCompleted: code(1, 5),
  relapse: code(1, 2),
  disabilities: fc.integer({ min: 0, max: 255 }),
  disabilityCertified: fc.boolean(),
  canLearn: maybe(fc.boolean()),
  movement: code(1, 3),
  movementNote: text,
  relation: maybe(fc.constantFrom("Chủ hộ", "Con", "Vợ/Chồng")),
  guardianName: maybe(fc.constantFrom("Lê Thị Bê", "hồ văn tư")),
  phone: maybe(fc.constantFrom("0905123456", "054-123", "905123456")),
  note: text,
  studyState: code(1, 7),
  educationAccess: maybe(fc.boolean()),
  stunted: maybe(fc.boolean()),
  confirmed: fc.boolean(),
} satisfies Partial<Record<keyof PersonRecord, fc.Arbitrary<unknown>>>)

const home = fc.record({
  hamlet: maybe(fc.constantFrom("Tổ 4", "Thôn Đông", "=Tổ 1")),
  headFamilyName: fc.constantFrom("Lê", "HỒ VĂN", ""),
  headGivenName: fc.constantFrom("Ba", "tư"),
  address: text,
  people: fc.array(person, { minLength: 1, maxLength: 4 }),
})

/** A register of records of every kind, plausible or not; form numbers and given names are its own to be told apart by. */
export const anyRegister = fc.array(home, { minLength: 1, maxLength: 12 }).map((homes) => {
  const id = (kind: number, n: number) => `01900000-0000-7000-9${kind}00-${n.toString(16).padStart(12, "0")}`
  const households: Household[] = []
  const people: PersonRecord[] = []
  homes.forEach(({ people: members, ...given }, n) => {
    const blank = { phone: null, poverty: null, note: null }
    households.push({ id: id(1, n), formNumber: n % 3 === 0 ? `A${n}` : String(n), ...blank, ...given })
    for (const member of members) {
      const at = people.length
      const name = {
        id: id(2, at),
        householdId: id(1, n),
        givenName: `Út${String.fromCharCode(65 + (at % 26))}`,
      }
      people.push(newPerson({ ...name, ordinal: at % 5 === 0 ? null : at, ...member }))
    }
  })
  return { households, people }
})
