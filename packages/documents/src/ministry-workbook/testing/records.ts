import { type Household, newPerson, type PersonRecord, type School } from "@phocap/core"

/** Ids that look like ids, one after the other. */
export function idMaker(prefix = 0): () => string {
  let count = 0
  return () => {
    count++
    const tail = count.toString(16).padStart(12, "0")
    return `00000000-0000-7${prefix.toString(16).padStart(3, "0")}-8000-${tail}`
  }
}

export function testHousehold(given: Partial<Household> = {}): Household {
  return {
    id: "00000000-0000-7aaa-8000-000000000001",
    hamlet: "Thôn 1",
    formNumber: "12",
    headFamilyName: "Nguyễn Văn",
    headGivenName: "Bình",
    address: "Thôn 1, xã Hòa Bình",
    phone: null,
    poverty: null,
    note: null,
    ...given,
  }
}

export function testPerson(given: Partial<PersonRecord> = {}): PersonRecord {
  return newPerson({
    id: "00000000-0000-7bbb-8000-000000000001",
    householdId: "00000000-0000-7aaa-8000-000000000001",
    familyName: "Nguyễn Thị",
    givenName: "Hoa",
    birthDay: 12,
    birthMonth: 5,
    birthYear: 2015,
    sex: 2,
    relation: "Con",
    ...given,
  })
}

export function testSchool(code: string, given: Partial<School> = {}): School {
  return {
    provinceCode: "56",
    code,
    name: `Trường ${code}`,
    levels: 2,
    system: 1,
    unitCode: "22333",
    ownership: 1,
    independent: false,
    firstRound: 2020,
    lastRound: null,
    ...given,
  }
}

export const testSchools: ReadonlyMap<string, School> = new Map(
  ["56000401", "0560402", "TX-07"].map((code) => [code, testSchool(code)]),
)
