import { getPeopleFile, listPeople } from "@phocap/contract"
import { sortKey } from "@phocap/core"
import { openSpreadsheet } from "@phocap/documents"
import { afterAll, beforeAll, expect, test } from "vitest"
import { operations } from "./index.ts"
import { makeRegister } from "./testing/made-register.ts"
import { openTestPlace, type TestPlace } from "./testing/test-place.ts"

const made = makeRegister(60)
const people = made.people.map((person, i) => ({ ...person, confirmed: i % 5 !== 0 }))
const register = { ...made, people }
const params = { unit: "99001", year: 2026 }
let place: TestPlace

beforeAll(async () => {
  place = await openTestPlace(operations)
  await place.fill(register)
})
afterAll(() => place.close())

const list = async (query: object) => (await place.call(listPeople, { params, query })).body
const ageOf = (year: number) => 2026 - year

test("those confirmed in the survey and those not yet are everybody, and a predicate narrows them", async () => {
  const not = people.filter((person) => !person.confirmed)
  expect(not.length).toBeGreaterThan(10)
  const [yes, no, all] = await Promise.all([{ confirmed: "yes" }, { confirmed: "no" }, {}].map(list))
  expect(no?.total).toBe(not.length)
  expect((yes?.total ?? 0) + (no?.total ?? 0)).toBe(all?.total)
  expect(no?.explanation).toBe("chưa xác nhận trong năm điều tra")
  const young = not.filter((person) => ageOf(person.birthYear) <= 10)
  const narrowed = await list({ confirmed: "no", where: "age=0..10", limit: 200 })
  expect(narrowed.people.map((one) => one.id).sort()).toEqual(young.map((one) => one.id).sort())
})

test("a predicate's list is exactly its people, in Vietnamese name order, page after page", async () => {
  const wanted = register.people
    .filter((person) => ageOf(person.birthYear) >= 6 && ageOf(person.birthYear) <= 10)
    .sort((a, b) => {
      const [x, y] = [sortKey(a.familyName, a.givenName) + a.id, sortKey(b.familyName, b.givenName) + b.id]
      return x < y ? -1 : 1
    })
    .map((person) => person.id)
  expect(wanted.length).toBeGreaterThan(10)
  const found: string[] = []
  for (let offset = 0; offset < wanted.length; offset += 7) {
    const page = await list({ where: "age=6..10 & grade=1..5", offset, limit: 7 })
    expect(page.total).toBe(wanted.length)
    found.push(...page.people.map((person) => person.id))
  }
  expect(found).toEqual(wanted)
  expect((await list({ where: "age=6..10 & grade=1..5", offset: 9999 })).people).toEqual([])
})

test("the list says how it was made", async () => {
  const { explanation } = await list({ where: "age=6 & must & grade=1 & place=local", hamlet: "Tổ 4" })
  expect(explanation).toBe("6 tuổi (sinh 2020) và phải phổ cập và đang học lớp 1 và học tại chỗ và ở Tổ 4")
  expect((await list({})).explanation).toBe("mọi người trong phiếu điều tra")
})

test("where, q and hamlet narrow together", async () => {
  const hamletOf = new Map(register.households.map((household) => [household.id, household.hamlet]))
  const wanted = register.people.filter((person) => {
    const age = ageOf(person.birthYear)
    return age <= 18 && person.givenName === "Đạt" && hamletOf.get(person.householdId) === "Tổ 1"
  })
  const page = await list({ where: "age=0..18", q: "dat", hamlet: "Tổ 1", limit: 500 })
  const named = page.people.filter((person) => person.fullName.endsWith("Đạt"))
  expect(named.map((person) => person.id).sort()).toEqual(wanted.map((person) => person.id).sort())
  expect(page.people.every((person) => person.hamlet === "Tổ 1")).toBe(true)
})

test("names are found without marks, by words in any order, with a birth year", async () => {
  const someone = register.people[5]
  if (someone === undefined) throw new Error("empty register")
  const surname = someone.familyName.split(" ")[0] ?? ""
  const page = await list({ q: ` ${someone.givenName}  ${someone.birthYear} ${surname}`, limit: 500 })
  expect(page.people.map((person) => person.id)).toContain(someone.id)
  expect(page.total).toBeLessThan(register.people.length / 4)
  expect((await list({ q: "khong co ai ten nay" })).total).toBe(0)
})

test("a form number, a hamlet or an identity number is found as a whole", async () => {
  const byForm = await list({ q: "12", limit: 500 })
  expect(byForm.total).toBe(16)
  expect(byForm.people.every((person) => person.formNumber === "12")).toBe(true)
  const byHamlet = await list({ q: "to 10", limit: 500 })
  expect(byHamlet.total).toBe(60)
  expect(byHamlet.people.every((person) => person.hamlet === "Tổ 10")).toBe(true)
})

test("a line tells where somebody studies", async () => {
  const { people } = await list({ where: "grade=7", limit: 1 })
  expect(people[0]?.status).toBe("Lớp 7A, THCS Bến Ngự")
})

test("a broken predicate, an unknown unit and a wild card are refused or taken literally", async () => {
  expect((await place.call(listPeople, { params, query: { where: "age=" } })).status).toBe(400)
  expect((await place.call(listPeople, { params: { unit: "00000", year: 2026 } })).status).toBe(404)
  expect((await list({ q: "%" })).total).toBe(register.people.length)
  expect((await list({ hamlet: "%" })).total).toBe(0)
  expect((await list({ where: "age=0..200", hamlet: '"' })).total).toBe(0)
})

test("the file holds every line under the words that made it", async () => {
  const answer = await place.call(getPeopleFile, {
    params,
    query: { where: "grade=1..5", purpose: "kiểm thử" },
  })
  expect(answer.status).toBe(200)
  const rows: (string | number | boolean | null)[][] = []
  for await (const row of (await openSpreadsheet(answer.body as Uint8Array)).rows())
    rows.push(row.cells.map((cell) => cell.value))
  expect(rows[0]).toEqual(["Danh sách: đang học lớp 1–5"])
  const { total, people } = await list({ where: "grade=1..5", limit: 500 })
  const listed = rows.slice(3)
  expect(listed.map((row) => row[1])).toEqual(people.map((person) => person.fullName))
  expect(listed.length).toBe(total)
})
