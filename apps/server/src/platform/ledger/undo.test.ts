import { randomUUID } from "node:crypto"
import { afterAll, expect, test } from "vitest"
import { openTestDatabase } from "../database/testing/test-database.ts"
import { applyChanges } from "./apply.ts"
import type { Change } from "./change.ts"
import { readHistory } from "./history.ts"
import {
  batchOf,
  createHousehold,
  createPerson,
  openRound,
  testHousehold,
  testId,
  testPerson,
  testReport,
} from "./testing/ledger-fixture.ts"
import { undoBatch } from "./undo.ts"
import { verifyLedger } from "./verify.ts"

const db = await openTestDatabase()
afterAll(() => db.close())
await openRound(db)
await openRound(db, "07081", 2027)

const undo = (batchId: string, undoId = randomUUID()) =>
  undoBatch(db, {
    provinceCode: "22",
    unitCode: "07081",
    batchId,
    undoId,
    actor: "Người hoàn tác",
    reason: "nhập nhầm tệp",
    at: "2026-10-02T00:00:00Z",
  })
const dump = async () => {
  const tables = ["household", "person_record", "school_report"]
  const all = await Promise.all(
    tables.map((table) => db.pool.query(`SELECT * FROM ${table} ORDER BY round_year, id`)),
  )
  return all.map((result) => result.rows)
}

test("an import taken back leaves everything as it was; taken back again, as it had been", async () => {
  await applyChanges(
    db,
    batchOf([createHousehold(testHousehold(1)), createPerson(testPerson(2, 1, { grade: 4 }))]),
  )
  const report = testReport(5, { values: { teachers: 3 }, conditions: { a: { met: null, evidence: "x" } } })
  await applyChanges(
    db,
    batchOf([{ action: "create", entity: "schoolReport", id: report.id, value: report }]),
  )
  const before = await dump()
  const batchId = randomUUID()
  const people = Array.from({ length: 1500 }, (_, i) =>
    createPerson(testPerson(100 + i, 3, { note: `\\${i}` })),
  )
  const changes: Change[] = [
    createHousehold(testHousehold(3)),
    ...people,
    { action: "set", entity: "person", id: testId(2), field: "grade", old: 4, new: 5 },
    { action: "set", entity: "person", id: testId(2), field: "householdId", old: testId(1), new: testId(3) },
    { action: "remove", entity: "household", id: testId(1), old: testHousehold(1) },
    { action: "set", entity: "schoolReport", id: report.id, field: "values.rooms", old: null, new: 2 },
    {
      action: "remove",
      entity: "schoolReport",
      id: report.id,
      old: { ...report, values: { teachers: 3, rooms: 2 } },
    },
  ]
  const applied = await applyChanges(db, batchOf(changes, { batchId, kind: "import" }))
  expect(applied).toMatchObject({ applied: changes.length, conflictCount: 0 })
  const after = await dump()
  const undoId = randomUUID()
  expect(await undo(batchId, undoId)).toMatchObject({ applied: changes.length, conflictCount: 0 })
  expect(await dump()).toEqual(before)
  expect(await undo(undoId)).toMatchObject({ applied: changes.length, conflictCount: 0 })
  expect(await dump()).toEqual(after)
  expect(await verifyLedger(db, "22", "07081")).toMatchObject({ sound: true })
})

test("what somebody changed since stays and is reported", async () => {
  const batchId = randomUUID()
  const add = [
    createHousehold(testHousehold(50)),
    createPerson(testPerson(51, 50)),
    createPerson(testPerson(52, 50)),
  ]
  await applyChanges(db, batchOf(add, { batchId }))
  const edit: Change = { action: "set", entity: "person", id: testId(51), field: "grade", old: null, new: 7 }
  await applyChanges(db, batchOf([edit]))
  const result = await undo(batchId)
  expect(result).toMatchObject({ applied: 1, conflictCount: 2 })
  expect(result.conflicts.map(({ id, cause }) => [id, cause])).toEqual([
    [testId(51), "changed"],
    [testId(50), "occupied"],
  ])
  const { rows } = await db.pool.query("SELECT id, grade FROM person_record WHERE household_id = $1", [
    testId(50),
  ])
  expect(rows).toEqual([{ id: testId(51), grade: 7 }])
  await expect(undo(randomUUID())).rejects.toMatchObject({ code: "batch.missing" })
  await expect(undo("không phải mã")).rejects.toMatchObject({ code: "batch.missing" })
})

test("the history of one person across rounds, newest first, with who, when and why", async () => {
  await applyChanges(db, batchOf([createHousehold(testHousehold(60)), createPerson(testPerson(61, 60))]))
  const next = {
    roundYear: 2027,
    kind: "rollover" as const,
    actor: "Máy chủ",
    reason: "lên lớp",
    device: null,
  }
  await applyChanges(
    db,
    batchOf([createHousehold(testHousehold(60)), createPerson(testPerson(61, 60))], next),
  )
  const batchId = randomUUID()
  const edit: Change = {
    action: "set",
    entity: "person",
    id: testId(61),
    field: "note",
    old: null,
    new: "mới",
  }
  await applyChanges(db, batchOf([edit], { batchId, at: "2026-09-30T15:00:00+07:00" }))
  const history = await readHistory(db, { entity: "person", id: testId(61), provinceCode: "22" })
  expect(history).toMatchObject([
    {
      roundYear: 2026,
      action: "set",
      field: "note",
      old: null,
      new: "mới",
      batchId,
      at: "2026-09-30T08:00:00.000Z",
    },
    {
      roundYear: 2027,
      action: "create",
      kind: "rollover",
      actor: "Máy chủ",
      reason: "lên lớp",
      device: null,
    },
    {
      roundYear: 2026,
      action: "create",
      actor: "Cán bộ thử",
      device: "máy 1",
      new: { familyName: "Lò Văn" },
    },
  ])
  expect(
    await readHistory(db, { entity: "person", id: testId(61), provinceCode: "22", limit: 1, offset: 1 }),
  ).toEqual([history[1]])
  expect(await readHistory(db, { entity: "household", id: testId(61), provinceCode: "22" })).toEqual([])
  expect(await readHistory(db, { entity: "person", id: testId(61), provinceCode: "01" })).toEqual([])
})
