import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  editPerson,
  getHistoryBatch,
  getHouseholdAsOf,
  getPersonAsOf,
  getUnitProof,
  listHistory,
  undoBatch,
  verifyUnit,
} from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { loadSigningKey, signDaily } from "../../platform/ledger/index.ts"
import { operations } from "../index.ts"
import { makeRegister } from "../testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../testing/test-place.ts"
import { endOfDay } from "./end-of-day.ts"

const register = makeRegister(12)
const pupil = register.people.find((person) => person.grade === 3) ?? register.people[0]!
const params = { unit: "99001", year: 2026 }
let place: TestPlace

beforeAll(async () => {
  place = await openTestPlace(operations)
  await place.fill(register)
})
afterAll(() => place.close())

const edit = (field: string, old: unknown, value: unknown, reason: string) =>
  place.call(editPerson, {
    params: { ...params, id: pupil.id },
    body: { changes: [{ field, old, new: value }], reason },
  })
/** Lets what was done so far lie some days back: the server's clock is not ours to set. */
const age = (days: number) =>
  place.database.pool.query(`ALTER TABLE ledger_batch DISABLE TRIGGER append_only;
    UPDATE ledger_batch SET recorded_at = recorded_at - interval '${days} days';
    ALTER TABLE ledger_batch ENABLE TRIGGER append_only`)
const today = () => new Date(Date.now() + 7 * 3_600_000 - 86_400_000).toISOString().slice(0, 10)

test("everything done in a round is listed, and each act opens field by field and can be taken back", async () => {
  const { body } = await edit("className", pupil.className, "3Z", "Đổi lớp")
  const { batches, total } = (await place.call(listHistory, { params })).body
  expect(total).toBe(3)
  expect(batches[0]).toMatchObject({
    kind: "edit",
    actor: "Cán bộ địa phương",
    reason: "Đổi lớp",
    changes: 1,
    device: "local",
  })
  const opened = await place.call(getHistoryBatch, { params: { ...params, batchId: body.batchId } })
  expect(opened.body.changes).toEqual([
    expect.objectContaining({
      name: `${pupil.familyName} ${pupil.givenName}`,
      label: expect.stringContaining("Lớp"),
      old: pupil.className ?? "",
      new: "3Z",
    }),
  ])
  const only = await place.call(listHistory, { params, query: { kind: "import", limit: 1 } })
  expect(only.body).toMatchObject({ total: 2, batches: [{ kind: "import" }] })
  await place.call(undoBatch, { params: { ...params, batchId: body.batchId }, body: { reason: "Nhầm em" } })
  expect((await place.call(listHistory, { params })).body.batches[0]).toMatchObject({
    kind: "undo",
    reason: "Nhầm em",
  })
  const missing = { ...params, batchId: "01900000-0000-7000-8000-000000000009" }
  expect(await place.call(getHistoryBatch, { params: missing })).toMatchObject({ status: 404 })
})

test("a person and a household stand again as they did at the end of a day", async () => {
  await age(3)
  const other = register.households.find((one) => one.id !== pupil.householdId)!
  await edit("note", pupil.note, "ghi chú mới", "Gặp tại nhà")
  await edit("householdId", pupil.householdId, other.id, "Về ở với ông bà")
  const asOf = async (on: string) =>
    (await place.call(getPersonAsOf, { params: { ...params, id: pupil.id }, query: { on } })).body
  const before = await asOf(today())
  expect(before.past).toEqual(pupil)
  expect(before.now).toMatchObject({ note: "ghi chú mới", householdId: other.id })
  expect((await asOf("2020-01-01")).past).toBeNull()
  const house = async (id: string, on: string) =>
    (await place.call(getHouseholdAsOf, { params: { ...params, id }, query: { on } })).body
  const ids = (page: { members: { id: string }[] }) => page.members.map((one) => one.id)
  expect(ids(await house(pupil.householdId, today()))).toContain(pupil.id)
  expect(ids(await house(other.id, today()))).not.toContain(pupil.id)
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  expect(ids(await house(other.id, tomorrow))).toContain(pupil.id)
  expect(ids(await house(pupil.householdId, tomorrow))).not.toContain(pupil.id)
  expect(
    await place.call(getPersonAsOf, { params: { ...params, id: pupil.id }, query: { on: "hôm qua" } }),
  ).toMatchObject({ status: 422 })
})

test("the history of a unit is signed once a day, and its soundness can be asked for", async () => {
  const folder = await mkdtemp(join(tmpdir(), "phocap-key-"))
  const key = await loadSigningKey(folder, undefined)
  expect(await signDaily(place.database, key, "2026-11-24T16:59:00Z")).toEqual(["99"])
  expect(await signDaily(place.database, key, "2026-11-24T16:59:59Z")).toEqual([])
  await edit("note", "ghi chú mới", "ghi chú khác", "Sửa")
  expect(await signDaily(place.database, key, "2026-11-24T16:59:59Z")).toEqual([])
  expect(await signDaily(place.database, key, "2026-11-24T17:00:00Z")).toEqual(["99"])
  const proof = (await place.call(getUnitProof, { params })).body
  expect(proof.roots.map((root) => root.at)).toEqual(["2026-11-24T17:00:00.000Z", "2026-11-24T16:59:00.000Z"])
  // This server has no key of its own, so it cannot vouch for a signature.
  expect((await place.call(verifyUnit, { params })).body).toMatchObject({
    sound: false,
    message: expect.stringContaining("khóa lạ"),
  })
  await rm(folder, { recursive: true, force: true })
})

test("a day of Viet Nam is over at 17:00 of Greenwich", () => {
  expect(endOfDay("2026-09-30")).toBe("2026-09-30T17:00:00.000Z")
})
