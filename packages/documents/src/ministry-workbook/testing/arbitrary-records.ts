import type { Household, PersonRecord } from "@phocap/core"
import fc from "fast-check"
import { idMaker, testSchools } from "./records.ts"

const words = (list: string) => fc.constantFrom(...list.split("|"))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const code = (low: number, high: number) => maybe(fc.integer({ min: low, max: high }))
const known = maybe(fc.boolean())
const year = maybe(fc.integer({ min: 1950, max: 2024 }))

const familyNames = words("Nguyễn Văn|Trần Thị|Đỗ|Lê Hoàng Bảo|H'|Y|PHẠM THỊ|Ksơr||Hoàng Thị Kim|=Lê|+Vũ")
const givenNames = words("An|Bình|Hòa|Hoà|Y Moan|Đức|ĐÀO|ngọc|Ánh|Ư|x|-|1A")
/** Anything that a text field of the register may hold, also what no one would type. */
const oddText = fc.oneof(
  words(
    "Hộ nghèo|con|Chủ hộ|Vợ/Chồng|=SUM(A1)|@x|+84 905|'0905|007|2024-2025|x|0|#N/A|a  b|\tx|_x0041_|½|x\ny",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
)
const text = maybe(oddText)

/** Everything of a person but ids, name and household: fields in any combination the record's schema allows. */
const personFields = fc.record({
  ordinal: code(0, 99_999),
  birthDay: code(1, 31),
  birthMonth: code(1, 12),
  birthYear: fc.integer({ min: 1900, max: 2025 }),
  sex: fc.integer({ min: 1, max: 2 }),
  ethnicity: fc.integer({ min: 1, max: 55 }),
  religion: text,
  priority: text,
  residence: code(1, 3),
  presence: code(1, 2),
  grade: maybe(fc.oneof(fc.integer({ min: 1, max: 13 }), fc.integer({ min: 50, max: 55 }))),
  className: maybe(fc.oneof(words("3B|9A1|Lá 2|1|12C-Toán|!|*|3B*|Chồi !"), oddText)),
  repeated: fc.boolean(),
  twoSessions: known,
  schoolCode: maybe(fc.oneof(fc.constantFrom(...testSchools.keys()), words("99999999|001"))),
  graduationLevel: code(1, 4),
  graduationContinuing: fc.boolean(),
  graduationYear: year,
  graduationProof: code(1, 2),
  vocationalLevel: code(1, 6),
  vocationalDiploma: text,
  vocationalYear: year,
  completedGrade: code(0, 12),
  completedYear: year,
  droppedGrade: code(1, 12),
  droppedYear: maybe(fc.integer({ min: 1950, max: 2025 })),
  literacyClass: code(1, 5),
  literacyCompleted: code(1, 5),
  relapse: code(1, 2),
  disabilities: fc.integer({ min: 0, max: 255 }),
  disabilityCertified: fc.boolean(),
  canLearn: known,
  movement: code(1, 3),
  movementNote: text,
  relation: text,
  guardianName: text,
  phone: text,
  note: text,
  identityNumber: maybe(words("056215001234|079199000001")),
  studyState: code(1, 7),
  educationAccess: known,
  preschoolCompleted: known,
  homeProvince: maybe(words("56|01")),
  vietnamesePrepared: known,
  fullDays: known,
  regularAttendance: known,
  weightTracked: known,
  underweight: known,
  heightTracked: known,
  stunted: known,
  confirmed: fc.boolean(),
})

const householdFields = fc.record({
  hamlet: maybe(words("Thôn 1|thôn 2|Tổ dân phố Hòa Bình|Xóm Mới|3|=4")),
  headFamilyName: familyNames,
  headGivenName: givenNames,
  address: maybe(fc.oneof(words("Thôn 1, xã Hòa Bình|Số 5 - Tổ 2|  |Khu 3"), oddText)),
  phone: text,
  poverty: code(1, 2),
  note: text,
})

export interface Records {
  readonly people: PersonRecord[]
  readonly households: Household[]
}

/** A few households with their people, as a register may hold them: form numbers and names are distinct. */
export const records: fc.Arbitrary<Records> = fc
  .array(
    fc.tuple(
      householdFields,
      fc.boolean(),
      fc.array(fc.tuple(personFields, familyNames, givenNames), { minLength: 1, maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => {
    const newId = idMaker()
    const people: PersonRecord[] = []
    const households: Household[] = []
    for (const [i, [fields, padded, members]] of list.entries()) {
      // Distinct numbers; some are written with zeros in front or with a letter.
      const formNumber = padded ? `00${i + 1}` : i % 3 === 2 ? `${i + 1}B` : String(i + 1)
      const household = { id: newId(), formNumber, ...fields }
      households.push(household)
      for (const [j, [rest, familyName, givenName]] of members.entries()) {
        const distinct = `${givenName} ${"abcde"[j]}${"ghijkl"[i]}`
        people.push({ ...rest, id: newId(), householdId: household.id, familyName, givenName: distinct })
      }
    }
    return { people, households }
  })
