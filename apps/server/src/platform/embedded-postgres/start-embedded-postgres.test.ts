import { appendFile, chmod, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import pg from "pg"
import { afterAll, expect, test } from "vitest"
import { findPostmasterPid, isAlive } from "./postmaster-pid.ts"
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./start-embedded-postgres.ts"
import { chooseTestBinaries } from "./testing/choose-test-binaries.ts"
import { makeReachableFolder } from "./testing/make-reachable-folder.ts"

const binaries = chooseTestBinaries()
const root = await makeReachableFolder()
const dataDir = join(root, "Dữ liệu $HOME, phường 'Ao Sen'")
const cluster = join(dataDir, "cluster")
/** A power cut is not among what is tried here. */
const settings = { fsync: "off" }
const start = (folder = dataDir) => startEmbeddedPostgres({ dataDir: folder, binaries, settings })
afterAll(() => rm(root, { recursive: true, force: true }))

async function ask<T>(server: Pick<EmbeddedPostgres, "config">, sql: string): Promise<T[]> {
  const client = new pg.Client({ ...server.config, database: "postgres" })
  client.on("error", () => undefined)
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

async function waitFor<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function waitForDeath(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20))
}

test("two starts at once make one server; it stops with its last user", async () => {
  const [one, two] = await Promise.all([start(), start()])
  expect([one.reused, two.reused].sort()).toEqual([false, true])
  expect(await ask(one, "SELECT 1 AS n")).toEqual([{ n: 1 }])
  const pid = (await findPostmasterPid(cluster))?.pid ?? 0
  await one.stop()
  expect(await ask(two, "SELECT 2 AS n")).toEqual([{ n: 2 }])
  await two.stop()
  await waitForDeath(pid)
  expect(await findPostmasterPid(cluster)).toBeUndefined()
})

test("text is UTF-8 and ordered by code point, whatever the machine's language", async () => {
  const server = await start()
  const rows = await ask<{ t: string }>(
    server,
    "SELECT t FROM unnest(ARRAY['ă','b','B','a','đ']) t ORDER BY t",
  )
  expect(rows.map((row) => row.t)).toEqual(["B", "a", "b", "ă", "đ"])
  expect(await ask(server, "SHOW server_encoding")).toEqual([{ server_encoding: "UTF8" }])
  await server.stop()
})

test("after kill -9 the next start recovers every acknowledged row", async () => {
  const server = await start()
  await ask(server, "CREATE TABLE kept (n int)")
  await ask(server, "INSERT INTO kept SELECT generate_series(1, 1000)")
  const pid = (await findPostmasterPid(cluster))?.pid ?? 0
  process.kill(pid, "SIGKILL")
  await waitForDeath(pid)
  const again = await start()
  expect(again.reused).toBe(false)
  expect(await ask(again, "SELECT count(*)::int AS n FROM kept")).toEqual([{ n: 1000 }])
  await server.stop()
  await again.stop()
  expect(await findPostmasterPid(cluster)).toBeUndefined()
})

test("a server whose recovery failed and that lives on, letting nobody in, is ended and started anew", async () => {
  const first = await start()
  await ask(first, "ALTER SYSTEM SET hot_standby = off")
  await first.stop()
  const server = await start()
  const log = join(dataDir, "run", "postgres.log")
  const begins = (await readFile(log, "utf8")).length
  expect(await server.isGone()).toBe(false)
  // A standby that serves nobody is the nearest that can be had at will: after the crash it recovers for ever.
  await writeFile(join(cluster, "standby.signal"), "")
  const [walWriter] = await ask<{ pid: number }>(
    server,
    "SELECT pid FROM pg_stat_activity WHERE backend_type = 'walwriter'",
  )
  process.kill(walWriter?.pid ?? 0, "SIGKILL")
  const recovery = await waitFor(async () => {
    const said = (await readFile(log, "utf8")).slice(begins)
    return said.includes("entering standby mode")
      ? / \[(\d+)\] LOG: {2}database system was /.exec(said)?.[1]
      : undefined
  })
  expect(await server.isGone()).toBe(false)
  await rm(join(cluster, "standby.signal"))
  await appendFile(log, `2026-11-24 15:14:06.402 UTC [${recovery}] FATAL:  could not write to file\n`)
  expect(await server.isGone()).toBe(true)
  const revived = { config: await server.revive() }
  expect(await server.isGone()).toBe(false)
  expect(await ask(revived, "SELECT pg_is_in_recovery() AS r, count(*)::int AS n FROM kept")).toEqual([
    { r: false, n: 1000 },
  ])
  await ask(revived, "ALTER SYSTEM RESET hot_standby")
  await server.stop()
})

test("a stale lock file whose number now belongs to another program does not stop the start", async () => {
  const stale = [process.pid, cluster, 1_700_000_000, 5432, join(dataDir, "run"), "", " 1 1", "ready   "]
  await writeFile(join(cluster, "postmaster.pid"), `${stale.join("\n")}\n`)
  const server = await start()
  expect(server.reused).toBe(false)
  expect(await ask(server, "SELECT count(*)::int AS n FROM kept")).toEqual([{ n: 1000 }])
  await server.stop()
})

test("a path too long for a socket moves the socket, not the data", async () => {
  const long = join(root, "phường ".repeat(12).trim(), "dữ liệu")
  await cp(cluster, join(long, "cluster"), { recursive: true })
  const server = await start(long)
  expect(Buffer.byteLength(server.config.host)).toBeLessThan(80)
  expect(await ask(server, "SHOW data_directory")).toEqual([{ data_directory: join(long, "cluster") }])
  const { host } = server.config
  await server.stop()
  await expect(readFile(host)).rejects.toThrow("ENOENT")
})

test.runIf(process.getuid?.() === 0)(
  "data in a home that the server's account cannot cross is moved once",
  async () => {
    const closed = join(root, "closed-home")
    const sharedFolder = join(root, "shared")
    await mkdir(closed, { mode: 0o755 })
    const inside = join(closed, "data")
    await cp(cluster, join(inside, "cluster"), { recursive: true })
    const open = await startEmbeddedPostgres({ dataDir: inside, binaries, settings, sharedFolder })
    await ask(open, "CREATE TABLE carried AS SELECT 7 AS n")
    await open.stop()
    await chmod(closed, 0o700)
    for (let n = 7; n < 9; n++) {
      const moved = await startEmbeddedPostgres({ dataDir: inside, binaries, settings, sharedFolder })
      expect(moved.config.host.startsWith(sharedFolder)).toBe(true)
      expect(await ask(moved, "SELECT n FROM carried")).toEqual([{ n: 7 }])
      await ask(moved, "UPDATE carried SET n = 7 RETURNING n")
      await moved.stop()
    }
  },
)
