import { addPerson, editPerson, getPerson, listPeople, undoBatch } from "@phocap/contract"
import type { PersonRecord } from "@phocap/core"
import fc from "fast-check"
import { afterAll, beforeAll, expect, test } from "vitest"
import { operations } from "./index.ts"
import { makeRegister } from "./testing/made-register.ts"
import { openTestPlace, type TestPlace } from "./testing/test-place.ts"

const register = makeRegister(20)
const unitRound = { unit: "99001", year: 2026 }
let place: TestPlace

beforeAll(async () => {
  place = await openTestPlace(operations)
  await place.fill(register)
})
afterAll(() => place.close())

function someone(wanted: (person: PersonRecord) => boolean): PersonRecord {
  const person = register.people.find(wanted)
  if (person === undefined) throw new Error("nobody like that was made")
  return person
}
const read = async (id: string) => (await place.call(getPerson, { params: { ...unitRound, id } })).body
const edit = (id: string, changes: object[], reason = "Sửa theo giấy khai sinh") =>
  place.call(editPerson, { params: { ...unitRound, id }, body: { changes, reason } })

test("a correction is written, searchable at once, and in the history with its reason", async () => {
  const { id, familyName, givenName } = someone((person) => person.grade === 3)
  const answer = await edit(id, [
    { field: "givenName", old: givenName, new: " Khuê " },
    { field: "familyName", old: familyName, new: "Tôn Nữ" },
  ])
  expect(answer.body).toMatchObject({ applied: 2, conflicts: [] })
  const found = await place.call(listPeople, { params: unitRound, query: { q: "ton nu khue" } })
  expect(found.body.people.map((person) => person.id)).toEqual([id])
  const { history, person } = await read(id)
  expect(person).toMatchObject({ familyName: "Tôn Nữ", givenName: "Khuê" })
  expect(
    history.slice(0, 2).map((entry) => [entry.field, entry.old, entry.new, entry.reason]),
  ).toContainEqual(["givenName", givenName, "Khuê", "Sửa theo giấy khai sinh"])
  expect(history.at(-1)).toMatchObject({ field: "create", year: 2026, kind: "import" })
})

test("what somebody else changed meanwhile is not overwritten: it comes back as a conflict", async () => {
  const { id } = someone((person) => person.grade === 4)
  await edit(id, [{ field: "className", old: "4B", new: "4C" }])
  const late = await edit(id, [
    { field: "className", old: "4B", new: "4D" },
    { field: "note", old: null, new: "gặp tại nhà" },
  ])
  expect(late.body).toMatchObject({
    applied: 1,
    conflicts: [{ field: "className", expected: "4B", found: "4C", wanted: "4D" }],
  })
  const { person } = await read(id)
  expect(person).toMatchObject({ className: "4C", note: "gặp tại nhà" })
})

async function stands(id: string, field: string): Promise<unknown> {
  const column = field === "className" ? "class_name" : field
  const { rows } = await place.database.pool.query(
    `SELECT ${column} AS value FROM person_record WHERE id = $1 AND round_year = 2026`,
    [id],
  )
  return rows[0]?.value
}

test("of any interleaving of two writers nobody's value is lost unseen", async () => {
  const { id } = someone((person) => person.grade === 5)
  const step = fc.record({
    field: fc.constantFrom("note", "className"),
    sees: fc.boolean(),
    wants: fc.string({ maxLength: 5 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const { field, sees, wants } of steps) {
        const before = await stands(id, field)
        const { body } = await edit(id, [{ field, old: sees ? before : `${String(before)} cũ`, new: wants }])
        const after = await stands(id, field)
        if (!sees) expect(after).toBe(before)
        expect(after !== before).toBe(body.applied === 1)
      }
    }),
    { seed: 11, numRuns: 20 },
  )
})

test("wrong values are refused field by field and nothing is written", async () => {
  const { id, grade } = someone((person) => person.grade === 2)
  const answer = await edit(id, [
    { field: "grade", old: grade, new: 99 },
    { field: "note", old: null, new: "không được ghi" },
  ])
  expect(answer).toMatchObject({ status: 422, body: { fields: { grade: "Không được lớn hơn 55." } } })
  expect((await read(id)).person.note).toBeNull()
  expect((await edit(id, [{ field: "note", old: null, new: "x" }], " ")).body).toMatchObject({
    fields: { reason: "Ghi lý do sửa." },
  })
})

test("a batch is undone by a new one; what changed since stays", async () => {
  const { id, grade } = someone((person) => person.grade === 8)
  const { batchId } = (
    await edit(id, [
      { field: "grade", old: grade, new: 9 },
      { field: "note", old: null, new: "a" },
    ])
  ).body
  await edit(id, [{ field: "note", old: "a", new: "b" }])
  const undone = await place.call(undoBatch, {
    params: { ...unitRound, batchId },
    body: { reason: "Nhập nhầm" },
  })
  expect(undone.body).toMatchObject({ applied: 1, conflicts: [{ field: "note", found: "b" }] })
  const { person } = await read(id)
  expect(person).toMatchObject({ grade: 8, note: "b" })
})

test("a person is added once, even when the network makes the sender say it twice", async () => {
  const household = register.households[0]
  const body = {
    person: {
      id: "01900000-0000-7000-8000-00000000abcd",
      householdId: household?.id,
      givenName: "Mới",
      familyName: "Lê",
      birthYear: 2020,
      sex: 2,
      grade: 1,
    },
    reason: "Sót khi điều tra",
  }
  const first = await place.call(addPerson, { params: unitRound, body })
  expect(first.body).toMatchObject({ id: body.person.id, applied: 1 })
  const again = await place.call(addPerson, { params: unitRound, body })
  expect(again.body.applied).toBe(0)
  const { members, person } = await read(first.body.id)
  expect(members).toHaveLength(4)
  expect(person.ordinal).toBe(5)
})

test("a person without a name, a year or a household is refused by name", async () => {
  const answer = await place.call(addPerson, {
    params: unitRound,
    body: { person: { birthYear: 2030 }, reason: "thử" },
  })
  expect(answer).toMatchObject({
    status: 422,
    body: {
      fields: {
        householdId: "Không được để trống.",
        givenName: "Không được để trống.",
        sex: "Không được để trống.",
        birthYear: "Không được sau năm điều tra 2026.",
      },
    },
  })
  const lost = {
    householdId: "01900000-0000-7000-8000-0000000000ff",
    givenName: "An",
    birthYear: 2015,
    sex: 1,
  }
  expect(
    (await place.call(addPerson, { params: unitRound, body: { person: lost, reason: "thử" } })).status,
  ).toBe(404)
})

test("a sealed round is not changed", async () => {
  const { id } = someone((person) => person.grade === 7)
  await place.database.query.updateTable("round").set({ state: "sealed" }).where("year", "=", 2026).execute()
  const answer = await edit(id, [{ field: "grade", old: 7, new: 8 }])
  expect(answer).toMatchObject({ status: 409, body: { code: "round.sealed" } })
  expect((await read(id)).person.grade).toBe(7)
})
