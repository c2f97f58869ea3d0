import type { Finding } from "@phocap/contract"
import { grade, type Household, type PersonRecord } from "@phocap/core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Change, undoBatch } from "../../platform/ledger/index.ts"
import { madeSchools, makeRegister, testUnit } from "../../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { recordChecks } from "./index.ts"

const register = makeRegister(25)
let place: TestPlace

/** The person a year earlier, one grade below. */
function lastYear(person: PersonRecord): PersonRecord {
  const before = person.grade === 1 ? grade.preschool + 5 : person.grade === 53 ? null : person.grade
  const moved = person.grade === null || person.grade === 1 || person.grade === 53
  return { ...person, grade: moved ? before : (before ?? 0) - 1, className: null }
}

beforeAll(async () => {
  place = await openTestPlace([])
  await place.fill(register)
  const people = register.people.filter((person) => person.birthYear <= 2025).map(lastYear)
  await place.fill({ households: register.households, people }, 2025)
})
afterAll(() => place.close())

async function find(id: string): Promise<Finding[]> {
  const check = recordChecks.find((one) => one.id === id)
  if (check === undefined) throw new Error(`no check ${id}`)
  const commune = await place.context.populations.commune("99001", 2026)
  return check.find(place.context, commune)
}

/** Findings while a change stands; it is taken back afterwards. */
async function findWith(id: string, changes: readonly Change[], year = 2026): Promise<Finding[]> {
  const batchId = await place.write(changes, year)
  const found = await find(id)
  const undoId = place.context.newId()
  await undoBatch(place.database, { ...testUnit, batchId, undoId, actor: "Thử", at: place.context.now() })
  return found
}

function someone(wanted: (person: PersonRecord) => boolean): PersonRecord {
  const person = register.people.find(wanted)
  if (person === undefined) throw new Error("nobody like that was made")
  return person
}
const inGrade = (n: number) => someone((person) => person.grade === n)
const adult = () => someone((person) => person.graduationLevel === 4 && person.birthYear < 2000)
const homeOf = (person: PersonRecord) =>
  register.households.find((household) => household.id === person.householdId) as Household

const set = (person: PersonRecord, values: Partial<PersonRecord>): Change[] =>
  Object.entries(values).map(([field, value]) => ({
    action: "set",
    entity: "person",
    id: person.id,
    field,
    old: person[field as keyof PersonRecord],
    new: value,
  }))
const setHome = (household: Household, values: Partial<Household>): Change[] =>
  Object.entries(values).map(([field, value]) => ({
    action: "set",
    entity: "household",
    id: household.id,
    field,
    old: household[field as keyof Household],
    new: value,
  }))

test("a sound register has no findings", async () => {
  for (const check of recordChecks) expect([check.id, await find(check.id)]).toEqual([check.id, []])
})

test("every check has its own id, and says what to do", () => {
  expect(new Set(recordChecks.map((check) => check.id)).size).toBe(recordChecks.length)
  for (const check of recordChecks) expect(check.remedy.length).toBeGreaterThan(20)
})

/** One person changed, and exactly that person found. */
const onePerson: [string, () => PersonRecord, Partial<PersonRecord>, string][] = [
  ["name-missing", () => inGrade(8), { familyName: "" }, "chưa ghi họ"],
  ["birth-year-impossible", adult, { birthYear: 2030 }, "năm sinh 2030"],
  ["birth-date-impossible", adult, { birthDay: 31, birthMonth: 4 }, "31/4"],
  ["birth-date-impossible", adult, { birthDay: 3, birthMonth: null }, "3/…"],
  ["school-unknown", () => inGrade(8), { schoolCode: "XX" }, "“XX”"],
  ["study-contradiction", () => inGrade(8), { droppedGrade: 8, droppedYear: 2026 }, "bỏ học lớp 8"],
  ["study-contradiction", () => inGrade(8), { studyState: 2 }, "không đi học"],
  [
    "study-unknown",
    () => inGrade(8),
    { grade: null, className: null, schoolCode: null, graduationLevel: null },
    "chưa rõ",
  ],
  ["literacy-unclassified", adult, { graduationLevel: null, graduationYear: null }, "chưa ghi đã học xong"],
  ["can-learn-unknown", () => inGrade(8), { disabilities: 1 }, "khả năng học tập"],
  ["school-missing", () => inGrade(8), { schoolCode: null }, "lớp 8"],
  ["school-level", () => inGrade(8), { schoolCode: "99001TH" }, "Tiểu học Số 1"],
  ["age-grade", adult, { grade: 1 }, "học lớp 1"],
  ["grade-step", () => inGrade(8), { grade: 9 }, "năm 2025 lớp 7, năm nay lớp 9"],
  ["grade-step", () => inGrade(8), { repeated: true }, "ghi lưu ban"],
  ["identity-changed", () => inGrade(8), { givenName: "Khác" }, "tên “"],
  ["identity-changed", () => inGrade(8), { birthYear: 2014 }, "ngày sinh"],
  [
    "literacy-lost",
    adult,
    { graduationLevel: null, graduationYear: null, completedGrade: 2 },
    "biết chữ ở mức cao hơn",
  ],
]

test.each(onePerson)("%s finds exactly whom it is about (%#)", async (id, who, values, text) => {
  const person = who()
  const found = await findWith(id, set(person, values))
  expect(found.map((finding) => finding.personId)).toEqual([person.id])
  expect(found[0]?.householdId).toBe(person.householdId)
  expect(found[0]?.text).toContain(text)
})

test("what is right is not reproached", async () => {
  const pupil = inGrade(8)
  expect(await findWith("grade-step", set(pupil, { grade: 7, repeated: true }))).toEqual([])
  expect(await findWith("study-contradiction", set(pupil, { droppedGrade: 7, droppedYear: 2023 }))).toEqual(
    [],
  )
  expect(await findWith("literacy-lost", set(adult(), { graduationLevel: null, relapse: 1 }))).toEqual([])
  expect(
    await findWith("literacy-unclassified", set(adult(), { graduationLevel: null, movement: 2 })),
  ).toEqual([])
  expect(await findWith("school-missing", set(pupil, { schoolCode: null, movement: 3 }))).toEqual([])
})

test("two people of one name, birth and hamlet, wherever the tone is put", async () => {
  const one = inGrade(8)
  const home = homeOf(one)
  const other = register.households.find((h) => h.id !== home.id && h.hamlet === home.hamlet) as Household
  const twin = { ...one, id: place.context.newId(), householdId: other.id }
  const changes: Change[] = [
    ...set(one, { givenName: "Hoà" }),
    { action: "create", entity: "person", id: twin.id, value: { ...twin, givenName: "Hòa" } },
  ]
  const found = await findWith("duplicate-person", changes)
  expect(found.map((finding) => finding.personId).sort()).toEqual([one.id, twin.id].sort())
  const gone = await findWith("duplicate-person", [
    ...set(one, { givenName: "Hoà" }),
    { action: "create", entity: "person", id: twin.id, value: { ...twin, givenName: "Hòa", movement: 2 } },
  ])
  expect(gone).toEqual([])
})

test("two people of one identity number", async () => {
  const [a, b] = [inGrade(8), adult()]
  const number = { identityNumber: "046213000001" }
  const found = await findWith("duplicate-identity-number", [...set(a, number), ...set(b, number)])
  expect(found.map((finding) => finding.personId).sort()).toEqual([a.id, b.id].sort())
})

test("households without hamlet, head or members, with two heads, with a number used twice", async () => {
  const household = register.households[0] as Household
  const [head, child] = register.people.filter((person) => person.householdId === household.id)
  if (head === undefined || child === undefined) throw new Error("an empty household was made")
  const homes = async (id: string, changes: Change[]) =>
    (await findWith(id, changes)).map((finding) => finding.householdId)
  expect(await homes("hamlet-missing", setHome(household, { hamlet: null }))).toEqual([household.id])
  expect(await homes("head-missing", set(head, { relation: "Con" }))).toEqual([household.id])
  expect(await homes("head-missing", set(head, { relation: null }))).toEqual([])
  expect(await homes("head-twice", set(child, { relation: "Chủ hộ" }))).toEqual([household.id])
  const id = place.context.newId()
  const empty: Change = {
    action: "create",
    entity: "household",
    id,
    value: { ...household, id, formNumber: "999" },
  }
  expect(await homes("household-empty", [empty])).toEqual([id])
  const twin = register.households.find(
    (one) => one.id !== household.id && one.hamlet === household.hamlet,
  ) as Household
  const doubled = await homes("form-number-twice", setHome(twin, { formNumber: household.formNumber }))
  expect(doubled.sort()).toEqual([household.id, twin.id].sort())
})

test("everybody at a school that has left the list", async () => {
  const school = madeSchools.find((one) => one.code === "99001THCS")
  const change: Change = {
    action: "set",
    entity: "school",
    id: "99001THCS",
    field: "lastRound",
    old: null,
    new: 2025,
  }
  const found = await findWith("school-ended", [change])
  const pupils = register.people.filter((person) => person.schoolCode === school?.code)
  expect(found.map((finding) => finding.personId).sort()).toEqual(pupils.map((person) => person.id).sort())
})

test("who vanished without moving away or dying, and only those", async () => {
  const [pupil, other] = [inGrade(8), inGrade(3)]
  const remove = (person: PersonRecord): Change => ({
    action: "remove",
    entity: "person",
    id: person.id,
    old: person,
  })
  const found = await findWith("gone-without-reason", [remove(pupil)])
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ personId: null, householdId: pupil.householdId })
  expect(found[0]?.text).toContain("năm 2025 ghi “Lớp 7, THCS Bến Ngự”")
  const batchId = await place.write(set(lastYear(other), { movement: 2 }), 2025)
  expect(await findWith("gone-without-reason", [remove(other)])).toEqual([])
  await undoBatch(place.database, {
    ...testUnit,
    batchId,
    undoId: place.context.newId(),
    actor: "Thử",
    at: place.context.now(),
  })
})

test("people of the communes that merged are looked for in the new one", async () => {
  const people = register.people.slice(0, 3)
  const households = register.households.filter((one) =>
    people.some((person) => person.householdId === one.id),
  )
  const before = await place.context.populations.commune("99002", 2024)
  expect(before.facts.size).toBe(0)
  await place.fill(
    { households, people: people.map((person) => ({ ...person, grade: null, className: null })) },
    2024,
  )
  const commune = await place.context.populations.commune("99001", 2025)
  const gone = recordChecks.find((check) => check.id === "gone-without-reason")
  expect(await gone?.find(place.context, commune)).toEqual([])
  const stranger = { ...(people[0] as PersonRecord), id: place.context.newId() }
  await place.write([{ action: "create", entity: "person", id: stranger.id, value: stranger }], 2024)
  const found = await gone?.find(place.context, commune)
  expect(found).toHaveLength(1)
})
