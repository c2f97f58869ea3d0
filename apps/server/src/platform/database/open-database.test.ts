import { rm } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { findPostmasterPid } from "../embedded-postgres/postmaster-pid.ts"
import { chooseTestBinaries } from "../embedded-postgres/testing/choose-test-binaries.ts"
import { makeReachableFolder } from "../embedded-postgres/testing/make-reachable-folder.ts"
import { inTransaction } from "./in-transaction.ts"
import { createDatabase, openDatabase } from "./open-database.ts"
import { getTestServer } from "./testing/test-server.ts"

const root = await makeReachableFolder()
afterAll(() => rm(root, { recursive: true, force: true }))

const place = { dataDir: join(root, "data"), binaries: chooseTestBinaries(), settings: { fsync: "off" } }

const unit = {
  province_code: "22",
  code: "07081",
  level: 3,
  kind: "phường",
  name: "Ao Sen",
  parent_code: null,
  valid_from: "2025-07-01",
  valid_to: null,
}

test("a folder becomes a database that is still there the next time", async () => {
  const first = await openDatabase(place)
  await first.query.insertInto("unit").values(unit).execute()
  await first.close()
  const second = await openDatabase(place)
  try {
    // Dates stay the strings they are; counts are numbers.
    expect(await second.query.selectFrom("unit").selectAll().executeTakeFirst()).toEqual(unit)
    const { rows } = await second.pool.query(
      "SELECT count(*) AS n, timestamptz '2026-09-30 07:00+07' AS at FROM unit",
    )
    expect(rows).toEqual([{ n: 1, at: "2026-09-30T00:00:00.000Z" }])
    await expect(second.pool.query("SELECT 9007199254740993::int8")).rejects.toThrow(RangeError)
  } finally {
    await second.close()
  }
})

test("a URL opens a server's database; one that is not there is told in Vietnamese", async () => {
  const server = await getTestServer()
  const name = `by_url_${process.pid}`
  await createDatabase(server, name)
  await createDatabase(server, name)
  const host = encodeURIComponent(server.host ?? "")
  const url = `postgres://${server.user}@/${name}?host=${host}&port=${server.port}`
  const db = await openDatabase({ databaseUrl: url })
  await db.close()
  await expect(openDatabase({ databaseUrl: "postgres://nobody@127.0.0.1:1/none" })).rejects.toMatchObject({
    code: "database.unreachable",
  })
})

test("a transaction keeps all or nothing, by both its doors", async () => {
  const db = await openDatabase(place)
  try {
    const count = async () => (await db.pool.query("SELECT count(*) AS n FROM setting")).rows[0].n
    const setting = (key: string) => ({
      province_code: "22",
      unit_code: "07081",
      key,
      value: "{}",
      updated_by: null,
    })
    await inTransaction(db, async (tx) => {
      await tx.query.insertInto("setting").values(setting("a")).execute()
      const seen = await tx.client.query("SELECT count(*) AS n FROM setting")
      expect(seen.rows).toEqual([{ n: 1 }])
      expect(await count()).toBe(0)
    })
    expect(await count()).toBe(1)
    const failing = inTransaction(db, async (tx) => {
      await tx.query.insertInto("setting").values(setting("b")).execute()
      throw new Error("stop")
    })
    await expect(failing).rejects.toThrow("stop")
    expect(await count()).toBe(1)
  } finally {
    await db.close()
  }
})

test("PostgreSQL that was killed comes back by itself, with all that was acknowledged", async () => {
  const db = await openDatabase(place)
  try {
    await db.query
      .insertInto("unit")
      .values({ ...unit, code: "07082" })
      .execute()
    const cluster = join(place.dataDir, "cluster")
    const killed = (await findPostmasterPid(cluster))?.pid ?? 0
    process.kill(killed, "SIGKILL")
    const isAnother = async () => ![undefined, killed].includes((await findPostmasterPid(cluster))?.pid)
    await expect.poll(isAnother, { timeout: 30_000, interval: 50 }).toBe(true)
    const found = async () => (await db.pool.query("SELECT FROM unit WHERE code = '07082'")).rowCount
    await expect.poll(() => found().catch(() => 0), { timeout: 30_000, interval: 100 }).toBe(1)
  } finally {
    await db.close()
  }
  expect(await findPostmasterPid(join(place.dataDir, "cluster"))).toBeUndefined()
})
