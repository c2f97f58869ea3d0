import { addDataRequest, getPerson, getPersonalDataFile, listDataRequests } from "@phocap/contract"
import { openSpreadsheet } from "@phocap/documents"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { type Actor, localOfficer } from "../../platform/auth/actor.ts"
import { operations } from "../index.ts"
import { makeRegister } from "../testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../testing/test-place.ts"

const unitRound = { unit: "99001", year: 2026 }
const register = makeRegister(4)
const first = register.people[0]
if (first === undefined) throw new Error("nobody was made")
const person = { ...first, ethnicity: 2, religion: "Phật giáo" }
const people = register.people.map((one) => (one.id === person.id ? person : one))
const name = `${person.familyName} ${person.givenName}`

const as = (role: "officer" | "enumerator"): Actor => ({
  ...localOfficer,
  role,
  name: role,
  grants: [{ role, scope: "everywhere", firstRound: null, lastRound: null }],
})
let actor: Actor = localOfficer
let place: TestPlace

beforeAll(async () => {
  place = await openTestPlace(operations, () => async () => actor)
  await place.fill({ ...register, people })
  await place.fill({ households: register.households, people }, 2025)
})
afterAll(() => place.close())
beforeEach(() => {
  actor = as("officer")
})

const of = { params: { ...unitRound, id: person.id } }
const ask = (kind: string) =>
  place.call(addDataRequest, { ...of, body: { kind, askedBy: "Mẹ của em", ground: "Đơn ngày 1/9/2026" } })
const religion = async () => (await place.call(getPerson, of)).body.person.religion

test("whoever asked for restriction is seen whole by those alone who answer for it, until it is taken back", async () => {
  actor = as("enumerator")
  expect(await religion()).toBe("Phật giáo")
  expect((await ask("restriction")).status).toBe(403)
  actor = as("officer")
  expect((await ask("restriction")).status).toBe(200)
  expect(await religion()).toBe("Phật giáo")
  actor = as("enumerator")
  expect(await religion()).toBeNull()
  actor = as("officer")
  await ask("release")
  actor = as("enumerator")
  expect(await religion()).toBe("Phật giáo")
})

test("what was asked is listed, newest first", async () => {
  await ask("correction")
  const { body } = await place.call(listDataRequests, { params: unitRound })
  expect(body.requests[0]).toMatchObject({ kind: "correction", personName: name, recordedBy: "officer" })
  const own = await place.call(listDataRequests, { params: unitRound, query: { person: person.id } })
  expect(own.body.restricted).toBe(false)
})

test("a person's file holds every round, the history and who looked", async () => {
  await place.call(getPerson, of)
  expect((await place.call(getPersonalDataFile, of)).status).toBe(422)
  const file = await place.call(getPersonalDataFile, { ...of, query: { purpose: "Gia đình yêu cầu" } })
  const workbook = await openSpreadsheet(file.body as Uint8Array)
  const text: Record<string, string> = {}
  for (const sheet of workbook.sheetNames) {
    for await (const row of workbook.rows(sheet))
      text[sheet] = `${text[sheet] ?? ""}${row.cells.map((cell) => cell.value).join("|")}\n`
  }
  expect(text["Các năm"]).toContain(name)
  expect(text["Các năm"]).toMatch(/Tôn giáo\|Phật giáo\|Phật giáo/)
  expect(text["Các năm"]).toContain("Năm 2025")
  expect(text["Lịch sử sửa"]).toContain("Lập phiếu")
  expect(text["Ai đã xem"]).toContain(`officer|Hồ sơ của ${name}`)
  const { rows } = await place.database.pool.query<{ purpose: string }>(
    "SELECT purpose FROM audit_event WHERE kind = 'personal-data' AND subject LIKE 'Tệp toàn bộ%'",
  )
  expect(rows).toEqual([{ purpose: "Gia đình yêu cầu" }])
})
