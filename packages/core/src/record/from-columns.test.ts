import { expect, test } from "vitest"
import { householdFromColumns, personFromColumns } from "./from-columns.ts"
import { Household } from "./household.ts"
import { newPerson } from "./new-person.ts"
import { PersonRecord } from "./person-record.ts"

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const rowOf = (record: object) => Object.fromEntries(Object.entries(record).map(([k, v]) => [snake(k), v]))
const id = "01900000-0000-7000-8000-000000000001"

test("every field of a record comes back from its column, and nothing else", () => {
  const person = newPerson({
    id,
    householdId: id,
    givenName: "Út",
    birthYear: 2015,
    sex: 2,
    grade: 5,
    stunted: false,
  })
  expect(personFromColumns({ ...rowOf(person), name_sort: "x", unit_code: "1" })).toEqual(person)
  expect(Object.keys(personFromColumns({})).sort()).toEqual(Object.keys(PersonRecord.shape).sort())
  const household: Household = {
    id,
    hamlet: "Tổ 1",
    formNumber: "3",
    headFamilyName: "Lê",
    headGivenName: "An",
    address: null,
    phone: null,
    poverty: 1,
    note: null,
  }
  expect(householdFromColumns({ ...rowOf(household), head_norm: "le an" })).toEqual(household)
  expect(Object.keys(householdFromColumns({})).sort()).toEqual(Object.keys(Household.shape).sort())
})
