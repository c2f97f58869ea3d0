import { mkdtemp, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeEach, expect, test } from "vitest"
import { openTestDatabase } from "../database/testing/test-database.ts"
import { applyChanges } from "./apply.ts"
import { everInHousehold, readAsOf } from "./as-of.ts"
import { chainStart, entryText, headerText, link } from "./chain.ts"
import { signRoot } from "./sign-root.ts"
import { loadSigningKey } from "./signing-key.ts"
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
import { verifyAll } from "./verify-all.ts"

const db = await openTestDatabase()
const folder = await mkdtemp(join(tmpdir(), "phocap-key-"))
const key = await loadSigningKey(folder, undefined)
afterAll(async () => {
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

async function tamper(sql: string): Promise<void> {
  const client = await db.pool.connect()
  try {
    await client.query("SET session_replication_role = replica")
    await client.query(sql)
  } finally {
    client.release(true)
  }
}

const tables =
  "ledger_root, ledger_entry, ledger_batch, ledger_head, person_record, household, school, school_list, round"
const sign = (n: number) => signRoot(db, "22", key, `2026-10-0${n}T17:00:00Z`)
async function wrong(trusted = key.trusted): Promise<string[]> {
  const words: string[] = []
  for await (const { verification } of verifyAll(db, trusted)) {
    if (!verification.sound) words.push(verification.alteration.message)
  }
  return words
}

/** Two units that write into one list of schools, a root after each day. */
beforeEach(async () => {
  await tamper(`TRUNCATE ${tables} CASCADE`)
  await openRound(db, "07081")
  await openRound(db, "07082")
  const school = { action: "create", entity: "school", id: "T1", value: testSchool("T1") } as const
  await applyChanges(db, batchOf([school, createHousehold(testHousehold(1)), createPerson(testPerson(2, 1))]))
  await sign(1)
  const rename = { action: "set", entity: "school", id: "T1", field: "name" } as const
  const name = testSchool("T1").name
  await applyChanges(db, batchOf([{ ...rename, old: name, new: "Trường B" }], { unitCode: "07082" }))
  await applyChanges(db, batchOf([{ ...rename, old: "Trường B", new: "Trường C" }]))
  await sign(2)
})

test("untouched, everything is sound, and nothing is signed twice", async () => {
  expect(await wrong()).toEqual([])
  expect(await sign(3)).toBeUndefined()
})

test.each([
  ["a name", "UPDATE school SET name = 'Trường B'", "mục “Tên trường”"],
  ["a code", "UPDATE school SET levels = 3", "mục “Cấp học”"],
  ["one taken away", "DELETE FROM school", "Trường T1"],
  [
    "one slipped in",
    `INSERT INTO school SELECT province_code, 'T2', name, levels, system, unit_code, ownership, independent, first_round,
       last_round FROM school`,
    "T2",
  ],
])("a school altered past the product: %s", async (_what, sql, words) => {
  await tamper(sql)
  expect(await wrong()).toEqual([expect.stringContaining(words)])
})

test.each([
  ["its moment", "UPDATE ledger_root SET at = at + interval '1 second' WHERE ordinal = 1", "thứ 1"],
  ["a head in it", "UPDATE ledger_root SET heads = replace(heads::text, '07081', '07083')::json", "thứ 1"],
  ["one taken away", "DELETE FROM ledger_root WHERE ordinal = 1", "thứ 2"],
  [
    "its signature",
    "UPDATE ledger_root SET signature = (SELECT signature FROM ledger_root WHERE ordinal = 1) WHERE ordinal = 2",
    "chữ ký sai",
  ],
])("a signed root altered: %s", async (_what, sql, words) => {
  await tamper(sql)
  expect((await wrong())[0]).toContain(words)
})

test("a root signed by a strange key is named, unless that key is trusted", async () => {
  const other = await mkdtemp(join(tmpdir(), "phocap-key-"))
  const stranger = await loadSigningKey(other, undefined)
  expect((await wrong(stranger.trusted))[0]).toContain("khóa lạ")
  await writeFile(join(other, "keys", "trusted.txt"), `${key.publicKey}\n`)
  expect(await wrong((await loadSigningKey(other, undefined)).trusted)).toEqual([])
  await rm(other, { recursive: true, force: true })
})

test("a chain and state rewritten as a whole, hashes and all, do not match what was signed", async () => {
  // Everything a forger with the database's password can do: another name in the state and in a chain made anew.
  const { rows: batches } = await db.pool.query(
    `SELECT ordinal, id, round_year AS "roundYear", kind, actor, device, reason, at, undoes, first_seq AS "firstSeq",
       last_seq AS "lastSeq" FROM ledger_batch WHERE unit_code = '07081' ORDER BY ordinal`,
  )
  let hash = chainStart
  for (const batch of batches) {
    hash = link(hash, headerText(batch))
    await tamper(`UPDATE ledger_batch SET hash = '${hash}' WHERE unit_code = '07081' AND id = '${batch.id}'`)
    const { rows: entries } = await db.pool.query(
      `SELECT seq, batch_id AS "batchId", round_year AS "roundYear", entity, entity_id AS id, action, field,
         old::text, replace(new::text, 'Ẩn', 'Ân') AS new FROM ledger_entry
       WHERE unit_code = '07081' AND batch_id = '${batch.id}' ORDER BY seq`,
    )
    for (const entry of entries) {
      hash = link(hash, entryText(entry))
      const value = entry.new === null ? "NULL" : `'${entry.new}'`
      await tamper(
        `UPDATE ledger_entry SET new = ${value}, hash = '${hash}' WHERE unit_code = '07081' AND seq = ${entry.seq}`,
      )
    }
  }
  await tamper(`UPDATE ledger_head SET hash = '${hash}' WHERE unit_code = '07081'`)
  await tamper("UPDATE person_record SET given_name = 'Ân', name_sort = replace(name_sort, 'ẩ', 'â')")
  expect((await wrong())[0]).toContain("không phải là lịch sử đã được ký")
  await tamper("TRUNCATE ledger_root")
  // Without the signed roots only the sort key, which the forger forgot to work out, gives it away.
  expect(await wrong()).toEqual([expect.stringContaining("name_sort")])
})

test("a tail cut off together with its records is missed by the signed root", async () => {
  await tamper(`DELETE FROM ledger_entry WHERE unit_code = '07082';
    DELETE FROM ledger_batch WHERE unit_code = '07082'; DELETE FROM ledger_head WHERE unit_code = '07082';
    UPDATE round SET data_version = 0 WHERE unit_code = '07082'`)
  expect((await wrong())[0]).toContain("dài hơn lịch sử còn lại")
})

test("the key is the folder's own, readable by nobody else, the same every time; one may be given", async () => {
  expect((await loadSigningKey(folder, undefined)).publicKey).toBe(key.publicKey)
  expect((await stat(join(folder, "keys", "ledger.pem"))).mode & 0o077).toBe(0)
  expect((await loadSigningKey("/nowhere", join(folder, "keys", "ledger.pem"))).publicKey).toBe(key.publicKey)
  await expect(loadSigningKey(folder, "/no/such/file")).rejects.toMatchObject({ code: "key.unreadable" })
})

test("records stand again as they did on any day", async () => {
  const scope = { provinceCode: "22", unitCode: "07081", roundYear: 2026 }
  const id = testId(2)
  const set = { action: "set", entity: "person", id, field: "grade" } as const
  const between = async () => {
    const { rows } = await db.pool.query<{ now: string }>("SELECT clock_timestamp()::text AS now")
    return rows[0]!.now
  }
  const first = await between()
  await applyChanges(db, batchOf([{ ...set, old: null, new: 4 }]))
  const second = await between()
  await applyChanges(db, batchOf([{ ...set, old: 4, new: 5 }]))
  const now = await between()
  const grade = async (at: string) => (await readAsOf(db, scope, "person", [id], at)).get(id)?.grade
  expect([await grade(first), await grade(second), await grade(now)]).toEqual([null, 4, 5])
  expect((await readAsOf(db, scope, "person", [id], "2020-01-01T00:00:00Z")).size).toBe(0)
  expect((await readAsOf(db, scope, "person", [id], now)).get(id)).toEqual(testPerson(2, 1, { grade: 5 }))
  expect(await everInHousehold(db, scope, testId(1))).toEqual([id])
})
