import { editPerson, getHousehold, getPeopleFile, getPerson, listPeople } from "@phocap/contract"
import { type PersonRecord, personFields } from "@phocap/core"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { type Actor, localOfficer } from "../platform/auth/actor.ts"
import { unitKey } from "../platform/auth/scope.ts"
import { operations } from "./index.ts"
import { makeRegister } from "./testing/made-register.ts"
import { openTestPlace, type TestPlace } from "./testing/test-place.ts"

const unitRound = { unit: "99001", year: 2026 }
const register = makeRegister(6)
const disabled: PersonRecord = {
  ...(register.people.find((person) => person.birthYear > 2010) as PersonRecord),
  disabilities: 4,
  canLearn: true,
  ethnicity: 2,
  religion: "Phật giáo",
  identityNumber: "099215000001",
  phone: "0900000001",
}
const people = register.people.map((person) => (person.id === disabled.id ? disabled : person))

const as = (role: "officer" | "leader"): Actor => ({
  ...localOfficer,
  role,
  name: role,
  grants: [{ role, scope: new Set([unitKey("99", "99001")]), firstRound: null, lastRound: null }],
})
let actor: Actor = localOfficer
let place: TestPlace

beforeAll(async () => {
  place = await openTestPlace(operations, () => async () => actor)
  await place.fill({ ...register, people })
  actor = localOfficer
  const change = { field: "religion", old: "Phật giáo", new: "Công giáo" }
  const edited = await place.call(editPerson, {
    params: { ...unitRound, id: disabled.id },
    body: { changes: [change, { field: "note", old: null, new: "đã gặp" }], reason: "thử" },
  })
  expect(edited.body).toMatchObject({ applied: 2 })
})
afterAll(() => place.close())
beforeEach(() => {
  actor = as("leader")
})

const log = async () => {
  const { rows } = await place.database.pool.query<{
    kind: string
    subject: string
    person_id: string
    purpose: string
  }>("SELECT kind, subject, person_id, purpose FROM audit_event WHERE actor = $1 ORDER BY at, id", [
    actor.name,
  ])
  return rows
}
const of = (id: string) => ({ params: { ...unitRound, id } })

test("a role that does not need them sees no restricted field of a person, nor what follows from one", async () => {
  const { body } = await place.call(getPerson, of(disabled.id))
  for (const field of personFields.filter((one) => one.restricted))
    expect(body.person[field.name], field.name).toBeNull()
  expect(body.person.familyName).toBe(disabled.familyName)
  expect(JSON.stringify(body)).not.toMatch(/khuyết tật|Phật giáo|Công giáo|dân tộc|099215000001|0900000001/i)
  expect(body.history.map((entry) => entry.field)).toContain("note")
  expect(await log()).toEqual([])

  actor = as("officer")
  const whole = (await place.call(getPerson, of(disabled.id))).body
  expect(whole.person).toMatchObject({ ethnicity: 2, religion: "Công giáo", disabilities: 4 })
  expect(JSON.stringify(whole)).toMatch(/khuyết tật/i)
})

test("nor in the household, where the officer's opening is written down once", async () => {
  const household = of(disabled.householdId)
  const seen = (await place.call(getHousehold, household)).body
  for (const member of seen.members)
    expect([member.disabilities, member.identityNumber]).toEqual([null, null])
  actor = as("officer")
  await place.call(getHousehold, household)
  await place.call(getHousehold, household)
  const openings = (await log()).filter((line) => line.subject.startsWith("Phiếu của hộ"))
  expect(openings).toHaveLength(1)
  expect(openings[0]?.purpose).toContain("Điều tra")
})

test("lists that tell who is disabled stay shut for it, however they are asked", async () => {
  for (const where of [
    "disabled",
    "!(!disabled)",
    "minority",
    "here & !must",
    "canLearn=yes",
    "disabledLearner",
  ]) {
    const refused = await place.call(listPeople, { params: unitRound, query: { where } })
    expect([where, refused.status]).toEqual([where, 403])
    const file = await place.call(getPeopleFile, { params: unitRound, query: { where, purpose: "thử" } })
    expect(file.status).toBeGreaterThanOrEqual(400)
  }
  expect(
    (await place.call(listPeople, { params: unitRound, query: { where: "must & age=6..14" } })).status,
  ).toBe(200)
  actor = as("officer")
  const opened = await place.call(listPeople, { params: unitRound, query: { where: "disabled" } })
  expect(opened.body.people.map((person) => person.id)).toContain(disabled.id)
  expect((await log()).at(-1)).toMatchObject({ kind: "restricted", subject: "Danh sách: khuyết tật" })
})

test("an identity number finds nobody for it", async () => {
  const query = { q: "099215000001" }
  expect((await place.call(listPeople, { params: unitRound, query })).body.total).toBe(0)
  actor = as("officer")
  expect((await place.call(listPeople, { params: unitRound, query })).body.total).toBe(1)
})

test("taking a list out needs a purpose, and both are written down", async () => {
  actor = as("officer")
  const params = unitRound
  expect((await place.call(getPeopleFile, { params, query: { where: "age=6" } })).status).toBe(422)
  expect((await place.call(getPeopleFile, { params, query: { where: "age=6", purpose: " " } })).status).toBe(
    422,
  )
  const taken = await place.call(getPeopleFile, {
    params,
    query: { where: "age=6", purpose: "Đối chiếu với trường" },
  })
  expect(taken.status).toBe(200)
  expect((await log()).at(-1)).toMatchObject({ kind: "export", purpose: "Đối chiếu với trường" })
})

test("the log itself cannot be rewritten", async () => {
  await expect(place.database.pool.query("UPDATE audit_event SET purpose = ''")).rejects.toThrow()
  await expect(place.database.pool.query("DELETE FROM audit_event")).rejects.toThrow()
})
