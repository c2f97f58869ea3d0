import { randomUUID } from "node:crypto"
import { afterAll, expect, test } from "vitest"
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
  testSchool,
} from "./testing/ledger-fixture.ts"
import { verifyLedger } from "./verify.ts"

const db = await openTestDatabase()
afterAll(() => db.close())
await openRound(db)
await applyChanges(db, batchOf([createHousehold(testHousehold(1)), createPerson(testPerson(2, 1))]))

const grade = (old: number | null, wanted: number): Change => ({
  action: "set",
  entity: "person",
  id: testId(2),
  field: "grade",
  old,
  new: wanted,
})

test("of two who change one field at once exactly one wins, the other is told", async () => {
  let old: number | null = null
  for (let turn = 0; turn < 10; turn++) {
    const [a, b] = turn % 2 === 0 ? [3, 4] : [5, 6]
    const results = await Promise.all([a, b].map((wanted) => applyChanges(db, batchOf([grade(old, wanted)]))))
    expect(results.map((result) => result.applied).sort()).toEqual([0, 1])
    const winner = results[0]?.applied === 1 ? a : b
    const [conflict] = results.flatMap((result) => result.conflicts)
    expect(conflict).toMatchObject({ expected: old, found: winner, cause: "changed" })
    const { rows } = await db.pool.query("SELECT grade FROM person_record")
    expect(rows).toEqual([{ grade: winner }])
    old = winner
  }
})

test("many who change different fields of one record all get through, and the chain holds", async () => {
  const fields: [string, string][] = [
    ["phone", "1"],
    ["note", "2"],
    ["className", "3"],
    ["guardianName", "4"],
    ["relation", "5"],
    ["priority", "6"],
  ]
  const results = await Promise.all(
    fields.map(([field, value]) =>
      applyChanges(
        db,
        batchOf([{ action: "set", entity: "person", id: testId(2), field, old: null, new: value }]),
      ),
    ),
  )
  expect(results.every((result) => result.applied === 1)).toBe(true)
  expect(new Set(results.map((result) => result.dataVersion)).size).toBe(fields.length)
  const { rows } = await db.pool.query(
    "SELECT phone, note, class_name, guardian_name, relation, priority FROM person_record",
  )
  expect(Object.values(rows[0])).toEqual(["1", "2", "3", "4", "5", "6"])
  expect(await verifyLedger(db, "22", "07081")).toMatchObject({ sound: true })
})

test("one batch sent several times at once is applied once", async () => {
  const batch = batchOf([createPerson(testPerson(7, 1))], { batchId: randomUUID() })
  const results = await Promise.all([1, 2, 3, 4].map(() => applyChanges(db, { ...batch })))
  for (const result of results) expect(result).toEqual(results[0])
  const { rows } = await db.pool.query("SELECT count(*) AS n FROM ledger_batch WHERE id = $1", [
    batch.batchId,
  ])
  expect(rows).toEqual([{ n: 1 }])
})

test("two communes that add the same school at once: one adds, the other meets it", async () => {
  await openRound(db, "07082")
  const add = (unitCode: string, name: string) =>
    applyChanges(
      db,
      batchOf([{ action: "create", entity: "school", id: "S9", value: testSchool("S9", { name }) }], {
        unitCode,
      }),
    )
  const results = await Promise.all([add("07081", "Trường A"), add("07082", "Trường B")])
  expect(results.map((result) => result.applied).sort()).toEqual([0, 1])
  expect(results.flatMap((result) => result.conflicts.map((conflict) => conflict.cause))).toEqual(["exists"])
})

test("a round that is being sealed waits for the writer, and the next writer is refused", async () => {
  await openRound(db, "07083")
  const scope = { unitCode: "07083" }
  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const writing = applyChanges(
    db,
    batchOf(
      (async function* () {
        // Changes are asked for once the writer holds the round.
        begin()
        yield createHousehold(testHousehold(1))
        await new Promise((resolve) => setTimeout(resolve, 50))
        yield createPerson(testPerson(2, 1))
      })(),
      scope,
    ),
  )
  await begun
  const sealing = db.pool.query("UPDATE round SET state = 'sealed' WHERE unit_code = '07083'")
  await writing
  await sealing
  const { rows } = await db.pool.query("SELECT state, data_version FROM round WHERE unit_code = '07083'")
  expect(rows).toEqual([{ state: "sealed", data_version: 1 }])
  await expect(applyChanges(db, batchOf([grade(null, 1)], scope))).rejects.toMatchObject({
    code: "round.sealed",
  })
})
