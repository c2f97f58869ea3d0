import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type pg from "pg"
import { from } from "pg-copy-streams"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Database } from "./database.ts"
import { inTransaction } from "./in-transaction.ts"
import { canScope, scopeDatabase } from "./scope-database.ts"
import { openTestDatabase } from "./testing/test-database.ts"

let db: Database
const here = new Set(["99/1"])

beforeAll(async () => {
  db = await openTestDatabase()
  for (const [province, unit] of [
    ["99", "1"],
    ["99", "2"],
    ["98", "1"],
  ]) {
    await db.pool.query("INSERT INTO round (province_code, unit_code, year) VALUES ($1, $2, 2026)", [
      province,
      unit,
    ])
    await db.pool.query(
      `INSERT INTO household (province_code, unit_code, round_year, id, head_family_name, head_given_name, head_norm)
       VALUES ($1, $2, 2026, gen_random_uuid(), 'Hồ', $3, 'ho')`,
      [province, unit, `${province}-${unit}`],
    )
  }
})
afterAll(() => db.close())

const heads = async (database: Database) => {
  const { rows } = await database.pool.query<{ head_given_name: string }>(
    "SELECT head_given_name FROM household",
  )
  return rows.map((row) => row.head_given_name).sort()
}

test("a query that asks for everything gets the units reached, by either way of asking", async () => {
  expect(await canScope(db)).toBe(true)
  expect(await heads(db)).toEqual(["98-1", "99-1", "99-2"])
  const scoped = scopeDatabase(db, here)
  expect(await heads(scoped)).toEqual(["99-1"])
  const built = await scoped.query.selectFrom("household").select("head_given_name").execute()
  expect(built).toEqual([{ head_given_name: "99-1" }])
  expect(await heads(scopeDatabase(db, new Set(["99/1", "98/1"])))).toEqual(["98-1", "99-1"])
  expect(await heads(scopeDatabase(db, new Set()))).toEqual([])
})

test("nor are others changed, taken away or added to", async () => {
  const { pool } = scopeDatabase(db, here)
  expect((await pool.query("UPDATE household SET note = 'x'")).rowCount).toBe(1)
  expect((await pool.query("DELETE FROM household WHERE unit_code = '2'")).rowCount).toBe(0)
  await expect(
    pool.query(
      `INSERT INTO household (province_code, unit_code, round_year, id, head_family_name, head_given_name, head_norm)
       VALUES ('99', '2', 2026, gen_random_uuid(), 'Kẻ', 'Lạ', 'ke la')`,
    ),
  ).rejects.toThrow(/row-level security/)
  await expect(pool.query("UPDATE household SET unit_code = '2'")).rejects.toThrow(/row-level security/)
})

test("the next to take the connection is bound by nothing of it, also after an error", async () => {
  const scoped = scopeDatabase(db, here)
  await expect(scoped.pool.query("SELECT nonsense")).rejects.toThrow()
  await Promise.all(Array.from({ length: 40 }, (_, i) => heads(i % 2 === 0 ? scoped : db)))
  const seen = await Promise.all(
    Array.from({ length: 20 }, () => db.pool.query("SELECT current_user AS who")),
  )
  expect(new Set(seen.map(({ rows }) => rows[0].who === "phocap_scoped"))).toEqual(new Set([false]))
  expect(await heads(db)).toHaveLength(3)
})

test("going round the application: the role by itself sees nobody, and cannot read past the lock", async () => {
  const client = await db.pool.connect()
  try {
    await client.query("SET ROLE phocap_scoped")
    expect((await client.query("SELECT FROM household")).rowCount).toBe(0)
    expect((await client.query("SELECT FROM person_record")).rowCount).toBe(0)
    await expect(client.query("ALTER TABLE household DISABLE ROW LEVEL SECURITY")).rejects.toThrow()
    await expect(client.query("SET row_security = off; SELECT * FROM household")).rejects.toThrow()
    await client.query("SET app.units = '99/1'")
    const { rows } = await client
      .query("COPY (SELECT head_given_name FROM household) TO STDOUT")
      .catch(() => ({ rows: [] }))
    expect(rows).toEqual([])
    expect((await client.query("SELECT FROM household")).rowCount).toBe(1)
  } finally {
    client.release(true)
  }
})

test("transactions are the owner's, for the ledger writes by COPY", async () => {
  const scoped = scopeDatabase(db, here)
  const count = await inTransaction(
    scoped,
    async ({ client }) => (await client.query("SELECT FROM household")).rowCount,
  )
  expect(count).toBe(3)
})

test("a transaction writes no records of other units, by statement or by COPY, and none of it is kept", async () => {
  const scoped = scopeDatabase(db, here)
  const insert = `INSERT INTO household (province_code, unit_code, round_year, id, head_family_name, head_given_name, head_norm)
    VALUES ('99', $1, 2026, gen_random_uuid(), 'Kẻ', 'Lạ', 'ke la')`
  const tries: Record<string, (client: pg.PoolClient) => Promise<unknown>> = {
    insert: (client) => client.query(insert, ["2"]),
    update: (client) => client.query("UPDATE household SET note = 'lén' WHERE unit_code = '2'"),
    take: (client) => client.query("UPDATE household SET unit_code = '1' WHERE unit_code = '2'"),
    remove: (client) => client.query("DELETE FROM household WHERE province_code = '98'"),
    copy: async (client) => {
      const stream = client.query(
        from(
          "COPY household (province_code, unit_code, round_year, id, head_family_name, head_given_name, head_norm) FROM STDIN",
        ),
      )
      const row = ["99", "2", "2026", "01900000-0000-7000-8000-000000000001", "Kẻ", "Lạ", "ke la"]
      await pipeline(Readable.from([`${row.join("\t")}\n`]), stream)
    },
  }
  const before = await heads(db)
  for (const [what, act] of Object.entries(tries)) {
    const tried = inTransaction(scoped, async ({ client }) => {
      await client.query(
        "UPDATE household SET note = 'đúng phần' WHERE province_code = '99' AND unit_code = '1'",
      )
      await act(client)
    })
    await expect(tried, what).rejects.toMatchObject({ code: "PH003" })
  }
  expect(await heads(db)).toEqual(before)
  const { rows } = await db.pool.query("SELECT FROM household WHERE note IN ('lén', 'đúng phần')")
  expect(rows).toEqual([])
})

test("its own units it writes, and who reaches a school alone writes no records of people", async () => {
  const write = (units: ReadonlySet<string>) =>
    inTransaction(scopeDatabase(db, units), ({ client }) =>
      client.query("UPDATE household SET note = 'mới' WHERE province_code = '99' AND unit_code = '1'"),
    )
  expect((await write(here)).rowCount).toBeGreaterThan(0)
  expect((await write(new Set(["98/1", "99/1"]))).rowCount).toBeGreaterThan(0)
  for (const units of [new Set<string>(), new Set(["99/1#T1", "99/1#"])]) {
    await expect(write(units)).rejects.toMatchObject({ code: "PH003" })
  }
  // The next transaction on the same connection is somebody else's.
  expect(
    (await inTransaction(db, ({ client }) => client.query("UPDATE household SET note = NULL"))).rowCount,
  ).toBe(3)
})
