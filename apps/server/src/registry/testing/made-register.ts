import {
  grade,
  type Household,
  newPerson,
  type PersonRecord,
  type School,
  schoolLevel,
  sex,
} from "@phocap/core"

/** Numbers that look like chance and are the same in every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const testUnit = { provinceCode: "99", unitCode: "99001" } as const

export const madeSchools: readonly School[] = [
  { code: "99001MN", name: "Mầm non Sao Mai", levels: schoolLevel.preschool },
  { code: "99001TH", name: "Tiểu học Số 1", levels: schoolLevel.primary },
  { code: "99001THCS", name: "THCS Bến Ngự", levels: schoolLevel.lowerSecondary },
  { code: "99009THPT", name: "THPT Cửa Tùng", levels: schoolLevel.upperSecondary, unitCode: "99009" },
].map((school) => ({
  provinceCode: testUnit.provinceCode,
  unitCode: testUnit.unitCode,
  system: 1,
  ownership: 1,
  independent: false,
  firstRound: 2014,
  lastRound: null,
  ...school,
}))

const surnames = ["Nguyễn", "Trần", "Lê", "Hồ", "Đặng", "Phạm"]
const middles = ["Văn", "Thị", "Ngọc", "Minh", "Thanh"]
const givens = ["An", "Bình", "Đạt", "Hoà", "Ánh", "Ân", "Quý", "Thuỷ", "Út", "Ý"]

/** What a person of an age usually does. */
function schooling(age: number, year: number): Partial<PersonRecord> {
  if (age < 3) return {}
  if (age < 6)
    return {
      grade: grade.preschool + age,
      schoolCode: "99001MN",
      className: `${age} tuổi A`,
      twoSessions: true,
    }
  if (age < 11) return { grade: age - 5, schoolCode: "99001TH", className: `${age - 5}B`, twoSessions: true }
  if (age < 15)
    return {
      grade: age - 5,
      schoolCode: "99001THCS",
      className: `${age - 5}A`,
      graduationLevel: 2,
      twoSessions: false,
    }
  if (age < 18)
    return {
      grade: age - 5,
      schoolCode: "99009THPT",
      className: `${age - 5}A1`,
      graduationLevel: 3,
      graduationYear: year - age + 14,
      twoSessions: false,
    }
  if (age < 60) return { graduationLevel: 4, graduationYear: year - age + 17 }
  return { completedGrade: 3 }
}

export interface MadeRegister {
  readonly households: Household[]
  readonly people: PersonRecord[]
}

/** A made-up register: `count` households in four hamlets, about four people each. Ids follow from `seed`. */
export function makeRegister(count: number, year = 2026, seed = 1): MadeRegister {
  const random = chance(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const id = (kind: number, n: number) =>
    `01900000-0000-7000-8${kind}${String(seed % 100).padStart(2, "0")}-${n.toString(16).padStart(12, "0")}`
  const households: Household[] = []
  const people: PersonRecord[] = []
  for (let h = 0; h < count; h++) {
    const surname = pick(surnames)
    const householdId = id(1, h)
    const ages = [
      60 - Math.floor(random() * 30),
      25 + Math.floor(random() * 20),
      Math.floor(random() * 19),
      Math.floor(random() * 19),
    ]
    ages.forEach((age, n) => {
      const who = random() < 0.5 ? sex.male : sex.female
      people.push(
        newPerson({
          id: id(2, people.length),
          householdId,
          ordinal: n + 1,
          familyName: `${surname} ${pick(middles)}`,
          givenName: pick(givens),
          birthDay: 1 + Math.floor(random() * 28),
          birthMonth: 1 + Math.floor(random() * 12),
          birthYear: year - age,
          sex: who,
          residence: 1,
          presence: 1,
          relation: n === 0 ? "Chủ hộ" : "Con",
          confirmed: true,
          ...schooling(age, year),
        }),
      )
    })
    const head = people[people.length - ages.length] as PersonRecord
    households.push({
      id: householdId,
      hamlet: `Tổ ${1 + (h % 4) * 3}`,
      formNumber: String(1 + Math.floor(h / 4)),
      headFamilyName: head.familyName,
      headGivenName: head.givenName,
      address: null,
      phone: null,
      poverty: null,
      note: null,
    })
  }
  return { households, people }
}
