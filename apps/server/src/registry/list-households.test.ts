import { addHousehold, editHousehold, getHousehold, listHouseholds } from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { operations } from "./index.ts"
import { makeRegister } from "./testing/made-register.ts"
import { openTestPlace, type TestPlace } from "./testing/test-place.ts"

const register = makeRegister(50)
const unitRound = { unit: "99001", year: 2026 }
let place: TestPlace

beforeAll(async () => {
  place = await openTestPlace(operations)
  await place.fill(register)
})
afterAll(() => place.close())

const list = async (query: object) => (await place.call(listHouseholds, { params: unitRound, query })).body

test("in the order of the paper: hamlets and form numbers as numbers", async () => {
  const { hamlets, households, total } = await list({ limit: 100 })
  expect(total).toBe(50)
  expect(hamlets).toEqual(["Tổ 1", "Tổ 4", "Tổ 7", "Tổ 10"])
  const places = households.map((one) => [hamlets.indexOf(one.hamlet ?? ""), Number(one.formNumber)])
  const sorted = [...places].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d)
  expect(places).toEqual(sorted)
  expect(households.every((one) => one.members === 4 && one.confirmed === 4)).toBe(true)
  const second = await list({ offset: 20, limit: 10 })
  expect(second.households.map((one) => one.id)).toEqual(households.slice(20, 30).map((one) => one.id))
})

test("found by head, member or form number, within a hamlet", async () => {
  const wanted = register.households[9]
  const found = await list({ q: `${wanted?.headGivenName} ${wanted?.headFamilyName}`, limit: 100 })
  expect(found.households.map((one) => one.id)).toContain(wanted?.id)
  expect(found.total).toBeLessThan(50)
  const member = register.people.find(
    (person) => person.householdId === wanted?.id && person.relation === "Con",
  )
  const byMember = await list({ q: `${member?.familyName} ${member?.givenName}`, limit: 100 })
  expect(byMember.households.map((one) => one.id)).toContain(wanted?.id)
  const byNumber = await list({ q: "3", hamlet: "Tổ 7" })
  expect(byNumber.households.map((one) => [one.hamlet, one.formNumber])).toEqual([["Tổ 7", "3"]])
})

test("a household is added, corrected, and shown with its members and history", async () => {
  const added = await place.call(addHousehold, {
    params: unitRound,
    body: {
      household: { hamlet: " Tổ 4 ", formNumber: "99", headFamilyName: "Hồ Thị", headGivenName: "Mới" },
      reason: "Hộ mới đến",
    },
  })
  expect(added.body.applied).toBe(1)
  const params = { ...unitRound, id: added.body.id }
  const change = { field: "address", old: null, new: "12 Bến Ngự" }
  const stale = { field: "hamlet", old: "Tổ 1", new: "Tổ 7" }
  const edited = await place.call(editHousehold, {
    params,
    body: { changes: [change, stale], reason: "Bổ sung" },
  })
  expect(edited.body).toMatchObject({ applied: 1, conflicts: [{ field: "hamlet", found: "Tổ 4" }] })
  const page = (await place.call(getHousehold, { params })).body
  expect(page.household).toMatchObject({ hamlet: "Tổ 4", address: "12 Bến Ngự", poverty: null })
  expect(page.members).toEqual([])
  expect(page.history.map((entry) => entry.field)).toEqual(["address", "create"])
})

test("members are listed as in the form, with what they do", async () => {
  const pupil = register.people.find((person) => person.grade !== null)
  const household = register.households.find((one) => one.id === pupil?.householdId)
  const { members } = (await place.call(getHousehold, { params: { ...unitRound, id: household?.id } })).body
  expect(members.map((member) => member.ordinal)).toEqual([1, 2, 3, 4])
  const made = register.people.filter((person) => person.householdId === household?.id)
  expect(members.map((member) => member.id)).toEqual(made.map((person) => person.id))
  const pupils = members.filter((member) => member.grade !== null)
  expect(pupils.length).toBeGreaterThan(0)
  for (const pupil of pupils) expect(pupil.status).toBe(`Lớp ${pupil.className}, ${pupil.schoolName}`)
})

test("a wrong household is refused in words", async () => {
  const body = { household: { poverty: 7, headGivenName: "x".repeat(61) }, reason: "thử" }
  const answer = await place.call(addHousehold, { params: unitRound, body })
  expect(answer).toMatchObject({
    status: 422,
    body: { fields: { poverty: "Không được lớn hơn 2.", headGivenName: "Dài quá, tối đa 60 ký tự." } },
  })
  const missing = { ...unitRound, id: "01900000-0000-7000-8000-00000000dead" }
  expect((await place.call(getHousehold, { params: missing })).status).toBe(404)
})
