import { getPerson } from "@phocap/contract"
import { newPerson, type PersonRecord } from "@phocap/core"
import { hasBit, measureForm } from "@phocap/engine"
import { afterAll, beforeAll, expect, test } from "vitest"
import { operations } from "./index.ts"
import { indexOfPerson } from "./index-of-person.ts"
import { makeRegister } from "./testing/made-register.ts"
import { openTestPlace, type TestPlace } from "./testing/test-place.ts"

const register = makeRegister(30)
const unitRound = { unit: "99001", year: 2026 }
let place: TestPlace

beforeAll(async () => {
  place = await openTestPlace(operations)
  await place.fill(register)
  const earlier = register.people.filter((person) => person.birthYear <= 2019)
  const people = earlier.map((person) => ({
    ...person,
    grade: person.grade === null ? null : person.grade - 1,
    className: null,
  }))
  await place.fill({ households: register.households, people }, 2025)
})
afterAll(() => place.close())

function someone(wanted: (person: PersonRecord) => boolean): PersonRecord {
  const person = register.people.find(wanted)
  if (person === undefined) throw new Error("nobody like that was made")
  return person
}
const read = async (id: string) => (await place.call(getPerson, { params: { ...unitRound, id } })).body

test("the cells that count a person are exactly those whose list holds the person", async () => {
  const { id } = someone((person) => person.grade === 2)
  const commune = await place.context.populations.commune("99001", 2026)
  const index = indexOfPerson(commune, id)
  const { countedIn } = await read(id)
  const form = place.context.law.forms(2026).find((one) => one.code === "TH-M1")
  if (form === undefined || index === undefined) throw new Error("no form or no person")
  const figures = measureForm(form, {
    name: "",
    year: 2026,
    population: commune.population,
    hamlets: commune.hamlets,
    schools: [],
    schoolName: (code) => code,
    values: {},
    hardship: false,
    verdicts: [],
    conditions: {},
  })
  const wanted = Object.entries(figures.cells).flatMap(([address, { source }]) => {
    return source !== undefined && hasBit(commune.population.bitmap(source.where), index) ? [address] : []
  })
  const found = countedIn.filter((cell) => cell.form === "TH-M1").map((cell) => cell.address)
  expect(wanted.length).toBeGreaterThan(3)
  expect([...found].sort()).toEqual(wanted.sort())
  expect(countedIn.every((cell) => cell.words !== "" && cell.formName !== "")).toBe(true)
})

test("a pupil stands counted in the criterion of first graders, an idle adult nowhere among them", async () => {
  const pupil = await read(someone((person) => person.grade === 1 && person.birthYear === 2020).id)
  const entry = pupil.standsIn.find((one) => one.programme === "primary")
  expect(entry?.state).toBe("counted")
  expect(entry?.label).not.toBe("")
  const adult = await read(someone((person) => person.birthYear < 1985).id)
  expect(adult.standsIn.every((one) => one.programme === "literacy")).toBe(true)
})

test("facts are said in words, with those that follow from others", async () => {
  const { facts } = await read(someone((person) => person.grade === 6).id)
  const texts = facts.map((fact) => fact.text)
  expect(texts).toContain("đang học lớp 6")
  expect(texts).toContain("học tại chỗ")
  expect(texts).toContain("đã hoàn thành tiểu học")
  expect(texts.join(" ")).not.toMatch(/undefined|\{|=/)
})

test("other rounds of the person, the household around it, and hints at an odd identity number", async () => {
  const person = someone((one) => one.grade === 7)
  const page = await read(person.id)
  expect(page.rounds).toEqual([
    {
      unit: "99001",
      unitName: "Phường Bến Mới",
      year: 2025,
      status: "Lớp 6, THCS Bến Ngự",
      schoolName: "THCS Bến Ngự",
    },
  ])
  expect(page.household.id).toBe(person.householdId)
  expect(page.members.map((member) => member.id)).not.toContain(person.id)
  expect(page.members).toHaveLength(3)
  expect(page.schoolName).toBe("THCS Bến Ngự")
  const odd = newPerson({
    id: "01900000-0000-7000-8000-0000000000ee",
    householdId: person.householdId,
    givenName: "Số",
    birthYear: 2015,
    sex: 1,
    identityNumber: "12",
  })
  await place.write([{ action: "create", entity: "person", id: odd.id, value: odd }])
  expect((await read(odd.id)).identityFindings[0]).toContain("12 chữ số")
})

test("an unknown person is told to look elsewhere", async () => {
  const answer = await place.call(getPerson, {
    params: { ...unitRound, id: "01900000-0000-7000-8000-00000000dead" },
  })
  expect(answer).toMatchObject({ status: 404, body: { code: "person.missing" } })
})
