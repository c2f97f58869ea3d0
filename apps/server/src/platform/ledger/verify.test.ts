import { randomUUID } from "node:crypto"
import { afterAll, beforeEach, expect, test } from "vitest"
import { openTestDatabase } from "../database/testing/test-database.ts"
import { applyChanges } from "./apply.ts"
import { entryText, link } from "./chain.ts"
import {
  batchOf,
  createHousehold,
  createPerson,
  openRound,
  testHousehold,
  testId,
  testPerson,
} from "./testing/ledger-fixture.ts"
import { verifyLedger } from "./verify.ts"

const db = await openTestDatabase()
afterAll(() => db.close())

let unitCode = ""
let units = 0
/** Three batches: two entries, none (a conflict), one. */
beforeEach(async () => {
  unitCode = `v${units++}`
  await openRound(db, unitCode)
  const set = { action: "set", entity: "person", id: testId(2), field: "note" } as const
  await applyChanges(
    db,
    batchOf([createHousehold(testHousehold(1)), createPerson(testPerson(2, 1))], { unitCode }),
  )
  await applyChanges(db, batchOf([{ ...set, old: "khác", new: "x" }], { unitCode }))
  await applyChanges(db, batchOf([{ ...set, old: null, new: "sốt \\ rét" }], { unitCode }))
})

/** Does what somebody with the database's password could do: the guards switched off, rows rewritten. */
async function tamper(sql: string): Promise<void> {
  const client = await db.pool.connect()
  try {
    await client.query("SET session_replication_role = replica")
    await client.query(sql.replaceAll(":unit", `unit_code = '${unitCode}'`))
  } finally {
    client.release(true)
  }
}

test("an untouched ledger is sound, and so is that of a unit that never wrote", async () => {
  const sound = await verifyLedger(db, "22", unitCode)
  expect(sound).toMatchObject({ sound: true, batches: 3, entries: 3 })
  expect(await verifyLedger(db, "22", "nowhere")).toMatchObject({ sound: true, batches: 0, entries: 0 })
})

test.each([
  ["a value", `UPDATE ledger_entry SET new = '"khỏe"' WHERE :unit AND seq = 3`, 3],
  [
    "one letter in a record",
    "UPDATE ledger_entry SET new = replace(new::text, 'Ẩn', 'Ân')::json WHERE :unit",
    2,
  ],
  ["the field", "UPDATE ledger_entry SET field = 'phone' WHERE :unit AND seq = 3", 3],
  ["whose record", `UPDATE ledger_entry SET entity_id = '${randomUUID()}' WHERE :unit AND seq = 1`, 1],
  ["the year", "UPDATE ledger_entry SET round_year = 2025 WHERE :unit AND seq = 2", 2],
  ["a removed entry", "DELETE FROM ledger_entry WHERE :unit AND seq = 2", 2],
  ["the last entry removed", "DELETE FROM ledger_entry WHERE :unit AND seq = 3", 3],
  ["who did it", "UPDATE ledger_batch SET actor = 'ai đó' WHERE :unit AND ordinal = 1", null],
  ["when", "UPDATE ledger_batch SET at = at + interval '1 day' WHERE :unit AND ordinal = 2", null],
  ["a removed batch", "DELETE FROM ledger_batch WHERE :unit AND ordinal = 2", null],
  [
    "the last batch removed with its entry",
    "WITH gone AS (DELETE FROM ledger_batch WHERE :unit AND ordinal = 3) DELETE FROM ledger_entry WHERE :unit AND seq = 3",
    3,
  ],
  [
    "an entry slipped in at the end",
    `INSERT INTO ledger_entry SELECT province_code, unit_code, 4, batch_id, round_year, entity, entity_id, action, field,
       old, new, hash FROM ledger_entry WHERE :unit AND seq = 3`,
    4,
  ],
])("altered past the product: %s", async (_what, sql, seq) => {
  await tamper(sql)
  const result = await verifyLedger(db, "22", unitCode)
  expect(result).toMatchObject({ sound: false, alteration: { seq } })
})

test.each([
  [
    "one letter of a name",
    "UPDATE person_record SET given_name = 'Ân' WHERE :unit",
    "person",
    "mục “Tên” đang là “Ân”, lịch sử ghi “Ẩn”",
  ],
  [
    "a field that was empty",
    "UPDATE person_record SET grade = 5 WHERE :unit",
    "person",
    "lịch sử ghi “trống”",
  ],
  [
    "a field made empty",
    "UPDATE person_record SET note = NULL WHERE :unit",
    "person",
    "mục “Ghi chú” đang là “trống”",
  ],
  [
    "one letter of a search key",
    "UPDATE person_record SET name_norm = 'lo van ab' WHERE :unit",
    "person",
    "name_norm",
  ],
  ["a household's address", "UPDATE household SET address = 'x' WHERE :unit", "household", "“Địa chỉ”"],
  ["a person taken away", "DELETE FROM person_record WHERE :unit", "person", "đã bị xoá"],
  [
    "a person slipped in",
    `INSERT INTO household SELECT province_code, unit_code, round_year, '${testId(9)}', hamlet, form_number,
       head_family_name, head_given_name, address, phone, poverty, note, head_norm FROM household WHERE :unit`,
    "household",
    "lịch sử không có",
  ],
  ["a round sealed past the product", "UPDATE round SET state = 'sealed' WHERE :unit", "round", "năm 2026"],
  ["a data version", "UPDATE round SET data_version = 7 WHERE :unit", "round", "năm 2026"],
])("the state altered past the product: %s", async (_what, sql, entity, words) => {
  await tamper(sql)
  expect(await verifyLedger(db, "22", unitCode)).toMatchObject({
    sound: false,
    alteration: { seq: null, entity, message: expect.stringContaining(words) },
  })
})

test("an entry rewritten together with its own hash is found at the next", async () => {
  const { rows } = await db.pool.query(
    `SELECT b.hash, e.batch_id AS "batchId", e.entity_id AS id FROM ledger_batch b
      JOIN ledger_entry e ON e.batch_id = b.id AND e.seq = 1 AND b.unit_code = e.unit_code WHERE b.unit_code = $1`,
    [unitCode],
  )
  const { hash, batchId, id } = rows[0]
  const entry = {
    seq: 1,
    batchId,
    roundYear: 2026,
    entity: "household",
    id,
    action: "create",
    field: null,
    old: null,
  }
  const forged = link(hash, entryText({ ...entry, new: "{}" }))
  await tamper(`UPDATE ledger_entry SET new = '{}', hash = '${forged}' WHERE :unit AND seq = 1`)
  expect(await verifyLedger(db, "22", unitCode)).toMatchObject({ sound: false, alteration: { seq: 2 } })
})
