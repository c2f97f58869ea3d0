import { afterAll, expect, test } from "vitest"
import { openTestDatabase } from "../database/testing/test-database.ts"
import { applyInTransaction } from "./apply.ts"
import type { Change } from "./change.ts"
import {
  batchOf,
  createHousehold,
  createPerson,
  openRound,
  testHousehold,
  testId,
  testPerson,
} from "./testing/ledger-fixture.ts"

const db = await openTestDatabase()
afterAll(() => db.close())

const size = 1500
const households = 300

function* importOf(): Generator<Change> {
  for (let i = 0; i < households; i++) yield createHousehold(testHousehold(i))
  for (let i = 0; i < size; i++) yield createPerson(testPerson(10_000 + i, i % households))
}

function* editOf(): Generator<Change> {
  for (let i = 0; i < size; i++) {
    yield { action: "set", entity: "person", id: testId(10_000 + i), field: "grade", old: null, new: 3 }
  }
}

function* removalOf(): Generator<Change> {
  for (let i = 0; i < size; i++) {
    const old = testPerson(10_000 + i, i % households, { grade: 3 })
    yield { action: "remove", entity: "person", id: old.id, old }
  }
}

/** Rows that PostgreSQL looked at in a table while `work` ran, by index or by reading the table through. */
async function rowsRead(table: string, changes: Iterable<Change>): Promise<number> {
  const client = await db.pool.connect()
  const count = async () => {
    await client.query("SELECT pg_stat_force_next_flush()")
    await client.query("SELECT pg_stat_clear_snapshot()")
    const { rows } = await client.query<{ n: number }>(
      "SELECT seq_tup_read + coalesce(idx_tup_fetch, 0) AS n FROM pg_stat_user_tables WHERE relname = $1",
      [table],
    )
    return rows[0]?.n ?? 0
  }
  try {
    const before = await count()
    await client.query("BEGIN")
    const result = await applyInTransaction({ client, query: db.query }, batchOf(changes))
    await client.query("COMMIT")
    expect(result.conflictCount).toBe(0)
    return (await count()) - before
  } finally {
    client.release(true)
  }
}

// A round being imported is unknown to the planner's statistics. Look-ups that lean on them walk the whole round for
// every piece of the import: minutes for a town. Here no statistics exist at all, as on a new machine.
test("each change costs a few rows read, however large the round is", async () => {
  await openRound(db)
  expect(await rowsRead("household", importOf())).toBeLessThan(3 * size)
  expect(await rowsRead("person_record", editOf())).toBeLessThan(6 * size)
  expect(await rowsRead("person_record", removalOf())).toBeLessThan(6 * size)
})
