import { randomUUID } from "node:crypto"
import { afterAll, beforeEach, expect, test } from "vitest"
import { openTestDatabase } from "../database/testing/test-database.ts"
import { applyChanges } from "./apply.ts"
import type { Change } from "./change.ts"
import {
  batchOf,
  createHousehold,
  createPerson,
  openRound,
  testHousehold,
  testId,
  testPerson,
  testReport,
  testSchool,
} from "./testing/ledger-fixture.ts"

import { verifyLedger } from "./verify.ts"

const db = await openTestDatabase()
afterAll(() => db.close())

/** Every test works in a unit of its own. */
let unitCode = ""
let units = 0
beforeEach(async () => {
  unitCode = `unit-${units++}`
  await openRound(db, unitCode)
})

const apply = (changes: readonly Change[], given = {}) =>
  applyChanges(db, batchOf(changes, { unitCode, ...given }))
const people = () =>
  db.query.selectFrom("person_record").selectAll().where("unit_code", "=", unitCode).orderBy("id").execute()
const entries = () =>
  db.query.selectFrom("ledger_entry").selectAll().where("unit_code", "=", unitCode).orderBy("seq").execute()
const round = () =>
  db.query.selectFrom("round").selectAll().where("unit_code", "=", unitCode).executeTakeFirstOrThrow()
const family = [createHousehold(testHousehold(1)), createPerson(testPerson(2, 1))]

test("a creation writes every field, the search and sort keys, and one entry with the record", async () => {
  const tricky = 'dấu \\ và \t tab,\r\n xuống dòng, "nháy", \\N, Ễ𠀀'
  const person = testPerson(2, 1, { note: tricky, grade: 55, ordinal: 9_999_999, canLearn: false })
  const result = await apply([createHousehold(testHousehold(1)), createPerson(person)])
  expect(result).toMatchObject({ applied: 2, unchanged: 0, conflictCount: 0, conflicts: [], dataVersion: 1 })
  expect(await people()).toMatchObject([
    {
      id: testId(2),
      note: tricky,
      grade: 55,
      ordinal: 9_999_999,
      can_learn: false,
      name_norm: "lo van an",
      phone: null,
    },
  ])
  const [household, record] = await entries()
  expect(household).toMatchObject({ seq: 1, entity: "household", action: "create", old: null, field: null })
  expect(record).toMatchObject({
    seq: 2,
    entity: "person",
    entity_id: testId(2),
    new: { note: tricky, grade: 55 },
  })
  expect(await round()).toMatchObject({ data_version: 1 })
})

test("a set writes one field and one entry; names move the keys", async () => {
  await apply(family)
  await apply([{ action: "set", entity: "person", id: testId(2), field: "givenName", old: "Ẩn", new: "Đạt" }])
  const [person] = await people()
  expect(person).toMatchObject({ given_name: "Đạt", name_norm: "lo van dat" })
  expect((await entries()).at(-1)).toMatchObject({ action: "set", field: "givenName", old: "Ẩn", new: "Đạt" })
})

test("a stale old overwrites nothing and becomes a conflict for a person to settle", async () => {
  await apply(family)
  await apply([{ action: "set", entity: "person", id: testId(2), field: "grade", old: null, new: 5 }])
  const stale = batchOf(
    [
      { action: "set", entity: "person", id: testId(2), field: "grade", old: 4, new: 6 },
      { action: "set", entity: "person", id: testId(2), field: "phone", old: null, new: "0912" },
    ],
    { unitCode },
  )
  const result = await applyChanges(db, stale)
  const conflict = {
    ordinal: 0,
    entity: "person",
    id: testId(2),
    action: "set",
    field: "grade",
    cause: "changed",
  }
  expect(result).toMatchObject({
    applied: 1,
    conflictCount: 1,
    conflicts: [{ ...conflict, expected: 4, found: 5, proposed: 6 }],
  })
  expect(await people()).toMatchObject([{ grade: 5, phone: "0912" }])
  const kept = await db.query.selectFrom("conflict").selectAll().where("unit_code", "=", unitCode).execute()
  expect(kept).toMatchObject([
    { batch_id: stale.batchId, state: "open", cause: "changed", expected: 4, found: 5, proposed: 6 },
  ])
})

test("every way in which a change can miss", async () => {
  await apply([...family, createHousehold(testHousehold(3))])
  const other = testPerson(2, 1, { givenName: "Khác" })
  const { conflicts, applied } = await apply([
    createPerson(other),
    createPerson(testPerson(4, 99)),
    { action: "set", entity: "person", id: testId(5), field: "grade", old: null, new: 1 },
    { action: "set", entity: "person", id: testId(2), field: "householdId", old: testId(1), new: testId(99) },
    { action: "remove", entity: "person", id: testId(2), old: other },
    { action: "remove", entity: "household", id: testId(1), old: testHousehold(1) },
  ])
  expect(conflicts.map((conflict) => conflict.cause)).toEqual([
    "exists",
    "no-household",
    "missing",
    "no-household",
    "changed",
    "occupied",
  ])
  expect(applied).toBe(0)
  expect(await round()).toMatchObject({ data_version: 1 })
  expect(await people()).toMatchObject([{ id: testId(2), given_name: "Ẩn" }])
})

test("what stands already is nothing to do", async () => {
  await apply(family)
  const same: Change[] = [
    createPerson(testPerson(2, 1)),
    { action: "set", entity: "person", id: testId(2), field: "grade", old: 3, new: null },
    { action: "remove", entity: "person", id: testId(9), old: testPerson(9, 1) },
  ]
  expect(await apply(same)).toMatchObject({ applied: 0, unchanged: 3, conflictCount: 0, dataVersion: 1 })
  expect(await entries()).toHaveLength(2)
})

test("changes of one batch build on each other; a household leaves after its people", async () => {
  const result = await apply([
    ...family,
    { action: "set", entity: "person", id: testId(2), field: "grade", old: null, new: 1 },
    { action: "set", entity: "person", id: testId(2), field: "grade", old: 1, new: 2 },
    createHousehold(testHousehold(3)),
    { action: "set", entity: "person", id: testId(2), field: "householdId", old: testId(1), new: testId(3) },
    { action: "remove", entity: "household", id: testId(1), old: testHousehold(1) },
    { action: "remove", entity: "person", id: testId(2), old: testPerson(2, 3, { grade: 2 }) },
    createPerson(testPerson(2, 3, { grade: 9 })),
  ])
  expect(result).toMatchObject({ applied: 9, conflictCount: 0 })
  expect(await people()).toMatchObject([{ id: testId(2), household_id: testId(3), grade: 9 }])
  expect(await entries()).toHaveLength(9)
})

test("keys of a report change one by one; null takes a key away", async () => {
  const report = testReport(1, {
    values: { teachers: 10, rooms: null },
    conditions: { "1a": { met: true, evidence: "" } },
  })
  const met = { met: false, evidence: "thiếu 2" }
  const result = await apply([
    { action: "create", entity: "schoolReport", id: report.id, value: report },
    { action: "set", entity: "schoolReport", id: report.id, field: "values.teachers", old: 10, new: null },
    { action: "set", entity: "schoolReport", id: report.id, field: "values.rooms", old: null, new: 7.5 },
    {
      action: "set",
      entity: "schoolReport",
      id: report.id,
      field: "conditions.1a",
      old: { evidence: "", met: true },
      new: met,
    },
    { action: "set", entity: "schoolReport", id: report.id, field: "values.rooms", old: 7, new: 8 },
  ])
  expect(result).toMatchObject({ applied: 4, conflicts: [{ field: "values.rooms", found: 7.5 }] })
  const rows = await db.query
    .selectFrom("school_report")
    .selectAll()
    .where("unit_code", "=", unitCode)
    .execute()
  expect(rows).toMatchObject([{ values: { rooms: 7.5 }, conditions: { "1a": met } }])
  expect(Object.keys(rows[0]?.values ?? {})).toEqual(["rooms"])
})

test("schools belong to the province: their own version counts for every commune", async () => {
  const version = async () =>
    (await db.query.selectFrom("school_list").select("version").executeTakeFirst())?.version ?? 0
  const before = await version()
  const code = `S-${unitCode}`
  await apply([{ action: "create", entity: "school", id: code, value: testSchool(code) }])
  await apply([{ action: "set", entity: "school", id: code, field: "name", old: "Sai", new: "Khác" }])
  expect(await version()).toBe(before + 1)
  const foreign = testSchool(code, { provinceCode: "01" })
  await expect(
    apply([{ action: "create", entity: "school", id: code, value: foreign }]),
  ).rejects.toMatchObject({
    code: "change.invalid",
  })
})

test("a batch sent again returns its first result and writes nothing", async () => {
  const batchId = randomUUID()
  const changes: Change[] = [...family, createPerson(testPerson(4, 99))]
  const first = await apply(changes, { batchId })
  await apply([{ action: "set", entity: "person", id: testId(2), field: "grade", old: null, new: 5 }])
  expect(await apply(changes, { batchId: batchId.toUpperCase() })).toEqual(first)
  expect(await entries()).toHaveLength(3)
  await expect(apply(family, { batchId })).rejects.toMatchObject({ code: "batch.reused", status: 409 })
})

test("bad input is refused in words and nothing of the batch is written", async () => {
  const bad: [Change, RegExp][] = [
    [createPerson(testPerson(2, 1, { birthYear: 12 })), /Năm sinh/],
    [createPerson(testPerson(2, 1, { note: "a\0b" })), /Ghi chú/],
    [createPerson(testPerson(2, 1, { note: "nửa \ud800 chữ" })), /Ghi chú/],
    [{ action: "set", entity: "person", id: testId(2), field: "sex", old: 1, new: 3 }, /Giới tính/],
    [{ action: "set", entity: "person", id: testId(2), field: "id", old: null, new: testId(3) }, /id/],
    [{ action: "set", entity: "person", id: testId(2), field: "age", old: null, new: 3 }, /age/],
    [{ action: "set", entity: "schoolReport", id: testId(2), field: "values", old: null, new: 1 }, /values/],
    [{ action: "set", entity: "person", id: "2", field: "sex", old: 1, new: 2 }, /mã/],
  ]
  for (const [change, words] of bad) {
    await expect(apply([createHousehold(testHousehold(1)), change])).rejects.toMatchObject({
      code: "change.invalid",
      message: expect.stringMatching(words),
    })
  }
  await expect(apply(family, { at: "hôm qua" })).rejects.toMatchObject({ code: "batch.invalid" })
  const written = await db.query
    .selectFrom("household")
    .select("id")
    .where("unit_code", "=", unitCode)
    .execute()
  expect(written).toEqual([])
  expect(await entries()).toEqual([])
})

test("a round that is not open, or sealed, takes nothing, whichever way one comes", async () => {
  await expect(apply(family, { roundYear: 2031 })).rejects.toMatchObject({ code: "round.missing" })
  const batchId = randomUUID()
  const before = await apply(family, { batchId })
  await db.query.updateTable("round").set({ state: "sealed" }).where("unit_code", "=", unitCode).execute()
  const change: Change = { action: "set", entity: "person", id: testId(2), field: "grade", old: null, new: 5 }
  await expect(apply([change])).rejects.toMatchObject({ code: "round.sealed", status: 409 })
  expect(await apply(family, { batchId })).toEqual(before)
  const past = [
    `UPDATE person_record SET grade = 1 WHERE unit_code = '${unitCode}'`,
    `UPDATE person_record SET round_year = 2026, unit_code = '${unitCode}', id = gen_random_uuid() WHERE unit_code = '${unitCode}'`,
    `DELETE FROM person_record WHERE unit_code = '${unitCode}'`,
    `INSERT INTO unit_report VALUES ('22', '${unitCode}', 2026, gen_random_uuid(), 'money', '{}')`,
    `UPDATE round SET state = 'open' WHERE unit_code = '${unitCode}'`,
    `DELETE FROM round WHERE unit_code = '${unitCode}'`,
    "TRUNCATE person_record",
  ]
  for (const sql of past) await expect(db.pool.query(sql)).rejects.toMatchObject({ code: "PH001" })
  expect(await people()).toMatchObject([{ grade: null }])
})

test("history cannot be rewritten", async () => {
  await apply(family)
  const past = [
    "UPDATE ledger_entry SET new = '{}'",
    "DELETE FROM ledger_entry",
    "TRUNCATE ledger_entry",
    "UPDATE ledger_batch SET actor = 'khác'",
  ]
  for (const sql of past) await expect(db.pool.query(sql)).rejects.toMatchObject({ code: "PH002" })
})

test("a long stream of changes goes through in pieces and keeps its order", async () => {
  const size = 2500
  async function* stream(): AsyncGenerator<Change> {
    yield createHousehold(testHousehold(1))
    for (let i = 0; i < size; i++) yield createPerson(testPerson(10_000 + i, 1, { ordinal: i }))
    for (let i = 0; i < size; i++) {
      yield {
        action: "set",
        entity: "person",
        id: testId(10_000 + i),
        field: "grade",
        old: null,
        new: 1 + (i % 12),
      }
    }
  }
  const result = await applyChanges(db, batchOf(stream(), { unitCode, kind: "import" }))
  expect(result).toMatchObject({ applied: 2 * size + 1, conflictCount: 0 })
  const rows = await people()
  expect(rows.map((row) => [row.ordinal, row.grade])).toEqual(
    Array.from({ length: size }, (_, i) => [i, 1 + (i % 12)]),
  )
  const seqs = (await entries()).map((entry) => entry.seq)
  expect(seqs).toEqual(Array.from({ length: 2 * size + 1 }, (_, i) => i + 1))
})

test("a change refused late in a long stream leaves nothing of what was being written", async () => {
  function* stream(good: number): Generator<Change> {
    yield createHousehold(testHousehold(1))
    for (let i = 0; i < good; i++) yield createPerson(testPerson(10_000 + i, 1))
    yield createPerson(testPerson(9_999, 1, { sex: 3 }))
  }
  for (const good of [998, 999, 1100, 2300]) {
    await expect(applyChanges(db, batchOf(stream(good), { unitCode }))).rejects.toMatchObject({
      code: "change.invalid",
    })
    // The next batch on any connection sees an untouched ledger.
    expect(await apply([])).toMatchObject({ applied: 0 })
    expect([await people(), await entries()]).toEqual([[], []])
  }
  expect(await verifyLedger(db, "22", unitCode)).toMatchObject({ sound: true, entries: 0 })
})

test("another unit and another round of the same people are untouched", async () => {
  await openRound(db, unitCode, 2027)
  await apply(family)
  await apply(family, { roundYear: 2027 })
  await apply([{ action: "set", entity: "person", id: testId(2), field: "grade", old: null, new: 5 }])
  const rows = await people()
  expect(rows.map((row) => [row.round_year, row.grade]).sort()).toEqual([
    [2026, 5],
    [2027, null],
  ])
})
