import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { RecoveryWatch } from "./recovery-watch.ts"

const folder = await mkdtemp(join(tmpdir(), "phocap-recovery-"))
afterAll(() => rm(folder, { recursive: true, force: true }))

const line = (pid: number, text: string) => `2026-11-24 15:14:06.402 UTC [${pid}] ${text}\n`
const crash = [
  line(10, "LOG:  starting PostgreSQL 18.4 on x86_64-pc-linux-gnu"),
  line(12, "LOG:  database system was shut down at 2026-11-24 15:13:40 UTC"),
  line(10, "LOG:  database system is ready to accept connections"),
  line(11, 'PANIC:  could not write to file "pg_wal/xlogtemp.11": No space left on device'),
  line(10, "LOG:  all server processes terminated; reinitializing"),
  line(20, "LOG:  database system was interrupted; last known up at 2026-11-24 15:14:05 UTC"),
  line(21, "FATAL:  the database system is in recovery mode"),
  line(20, "LOG:  database system was not properly shut down; automatic recovery in progress"),
].join("")
const failure = line(20, 'FATAL:  could not write to file "pg_wal/xlogtemp.20": No space left on device')

test("a recovery under way has not failed; one whose process gave up has, however often others are refused", async () => {
  const path = join(folder, "a.log")
  const watch = new RecoveryWatch(path)
  expect(await watch.hasFailed()).toBe(false)
  await writeFile(path, crash)
  expect(await watch.hasFailed()).toBe(false)
  // In two pieces, as a log that is just being written.
  await appendFile(path, failure.slice(0, 40))
  expect(await watch.hasFailed()).toBe(false)
  await appendFile(path, failure.slice(40))
  expect(await watch.hasFailed()).toBe(true)
  await appendFile(path, line(30, "FATAL:  the database system is not yet accepting connections"))
  expect(await watch.hasFailed()).toBe(true)
})

test.each([
  ["begun anew", line(40, "LOG:  starting PostgreSQL 18.4 on x86_64-pc-linux-gnu")],
  ["in another recovery", line(41, "LOG:  database system was interrupted while in recovery at 2026-11-24")],
  ["ready", line(10, "LOG:  database system is ready to accept connections")],
])("a server that is %s is no longer a failed one", async (_, later) => {
  const path = join(folder, "b.log")
  await writeFile(path, crash + failure + later)
  expect(await new RecoveryWatch(path).hasFailed()).toBe(false)
})

test("a log that was turned is read from its beginning", async () => {
  const path = join(folder, "c.log")
  await writeFile(path, crash.repeat(3) + failure)
  const watch = new RecoveryWatch(path)
  expect(await watch.hasFailed()).toBe(true)
  await writeFile(path, line(50, "LOG:  starting PostgreSQL 18.4 on x86_64-pc-linux-gnu"))
  expect(await watch.hasFailed()).toBe(false)
})
