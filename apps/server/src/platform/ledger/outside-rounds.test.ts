import type { DirectiveTask, Organ } from "@phocap/core"
import { freshStanding } from "@phocap/core"
import { afterAll, expect, test } from "vitest"
import { openTestDatabase } from "../database/testing/test-database.ts"
import { applyChanges } from "./apply.ts"
import { type Change, outsideRounds } from "./change.ts"
import { readHistory } from "./history.ts"
import { batchOf, createHousehold, openRound, testHousehold, testId } from "./testing/ledger-fixture.ts"
import { undoBatch } from "./undo.ts"
import { verifyLedger } from "./verify.ts"

const db = await openTestDatabase()
afterAll(() => db.close())

function testTask(number: number): DirectiveTask {
  return {
    id: testId(number),
    directiveId: testId(1),
    answersId: null,
    visitId: null,
    clause: "II.1",
    ordinal: 1,
    title: "Mở lớp xóa mù chữ",
    spanStart: 10,
    spanEnd: 30,
    parties: { p1: { role: "owner", name: "Phòng VHXH", organId: null, start: null, end: null } },
    deadlineWords: "Quý III/2026",
    originalDueOn: "2026-09-30",
    standing: false,
    rhythm: null,
    startsOn: null,
    product: null,
    figure: null,
    figureTarget: 98.5,
    ...freshStanding("Phòng VHXH", "2026-09-30"),
  }
}

const create = (value: DirectiveTask): Change => ({
  action: "create",
  entity: "directiveTask",
  id: value.id,
  value,
})
const away = { roundYear: outsideRounds }

test("what belongs to a unit as such needs no round, keeps a history, and can be undone", async () => {
  const task = testTask(1)
  const made = await applyChanges(db, batchOf([create(task)], away))
  expect(made).toMatchObject({ applied: 1, conflictCount: 0 })
  await applyChanges(
    db,
    batchOf(
      [
        {
          action: "set",
          entity: "directiveTask",
          id: task.id,
          field: "dueOn",
          old: "2026-09-30",
          new: "2026-12-31",
        },
      ],
      away,
    ),
  )
  const late = await applyChanges(
    db,
    batchOf(
      [
        {
          action: "set",
          entity: "directiveTask",
          id: task.id,
          field: "dueOn",
          old: "2026-09-30",
          new: "2027-01-31",
        },
      ],
      away,
    ),
  )
  expect(late.conflicts).toMatchObject([{ cause: "changed", found: "2026-12-31" }])
  const row = await db.query.selectFrom("directive_task").selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    due_on: "2026-12-31",
    original_due_on: "2026-09-30",
    figure_target: 98.5,
    parties: task.parties,
  })
  expect(await readHistory(db, { entity: "directiveTask", id: task.id, provinceCode: "22" })).toHaveLength(2)
  const { province_code: provinceCode, unit_code: unitCode } = row
  await undoBatch(db, {
    provinceCode,
    unitCode,
    batchId: made.batchId,
    undoId: testId(900),
    actor: "Cán bộ thử",
    at: "2026-10-01T08:00:00.000Z",
  }).then((undone) => expect(undone.conflictCount).toBe(1))
  expect(await verifyLedger(db, provinceCode, unitCode)).toMatchObject({ sound: true })
  // Who takes back what was entered in a round does not take back what happened outside all rounds.
  const of = { provinceCode: "22", unitCode: "07081", batchId: made.batchId, undoId: testId(77) }
  const within = { ...of, roundYear: 2026, actor: "An", at: "2026-10-01T02:00:00.000Z" }
  await expect(undoBatch(db, within)).rejects.toMatchObject({ code: "batch.missing" })
})

test("records of a round and records outside rounds are not written together", async () => {
  await openRound(db)
  const inRound = applyChanges(db, batchOf([create(testTask(2))]))
  await expect(inRound).rejects.toMatchObject({ code: "change.invalid" })
  const outside = applyChanges(db, batchOf([createHousehold(testHousehold(3))], away))
  await expect(outside).rejects.toMatchObject({ code: "change.invalid" })
})

test("a body of the province is written from any of its units", async () => {
  const organ: Organ = {
    id: testId(50),
    name: "Thị ủy Minh An",
    kind: "partyCommittee",
    unitCode: null,
    parentId: null,
    validFrom: null,
    validTo: "2025-06-30",
    successorId: null,
    note: null,
  }
  await applyChanges(db, batchOf([{ action: "create", entity: "organ", id: organ.id, value: organ }], away))
  await applyChanges(
    db,
    batchOf(
      [{ action: "set", entity: "organ", id: organ.id, field: "note", old: null, new: "đã kết thúc" }],
      {
        ...away,
        unitCode: "07082",
      },
    ),
  )
  expect(await db.query.selectFrom("organ").select(["note", "valid_to"]).execute()).toEqual([
    { note: "đã kết thúc", valid_to: "2025-06-30" },
  ])
})
