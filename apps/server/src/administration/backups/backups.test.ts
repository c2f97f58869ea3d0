import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { checkBackup, listBackups, makeBackup } from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { BackupPlace } from "../../platform/backup/index.ts"
import type { Operation } from "../../platform/http/operation.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { operations } from "../index.ts"

let place: TestPlace
let folder = ""
let backups: BackupPlace | undefined
/** The same operations on a server that has a folder for backups. */
const withFolder = (operation: Operation): Operation => ({
  ...operation,
  run: (context, input) => operation.run(backups === undefined ? context : { ...context, backups }, input),
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "phocap-backups-"))
  place = await openTestPlace(operations.map(withFolder))
})
afterAll(async () => {
  await place.close()
  await rm(folder, { recursive: true, force: true })
})

test("a server without a folder says so", async () => {
  expect(await place.call(listBackups)).toMatchObject({ status: 409, body: { code: "backup.nowhere" } })
})

test("none yet, one made, read again, and found broken when it is", async () => {
  const plan = { folder: join(folder, "backups"), everyHours: 24, keep: 2 }
  backups = { plan, dataDir: folder, passphraseGiven: false }
  const before = (await place.call(listBackups)).body
  expect(before).toMatchObject({ byItself: true, overdue: false, backups: [], folder: plan.folder })
  expect(before.passphraseFile).toBe(join(folder, "keys", "backup.txt"))
  const made = await place.call(makeBackup, { body: {} })
  expect(made.status).toBe(200)
  expect(made.body.rows).toBeGreaterThan(5)
  const after = (await place.call(listBackups)).body
  const path = join(plan.folder, made.body.name)
  expect(after.backups).toMatchObject([{ name: made.body.name, bytes: (await stat(path)).size }])
  expect(Date.parse(after.dueAt ?? "")).toBe(Date.parse(after.backups[0]?.at ?? "") + 24 * 3_600_000)
  const params = { backup: made.body.name }
  expect(await place.call(checkBackup, { params, body: {} })).toEqual({ status: 200, body: made.body })
  const bytes = await readFile(path)
  bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1
  await writeFile(path, bytes)
  const broken = await place.call(checkBackup, { params, body: {} })
  expect(broken).toMatchObject({
    status: 422,
    body: { code: expect.stringMatching(/^backup\.(torn|passphrase)$/) },
  })
  const { rows } = await place.database.pool.query("SELECT subject FROM audit_event WHERE kind = 'export'")
  expect(rows).toEqual([{ subject: `Sao lưu toàn bộ số liệu: ${made.body.name}` }])
})

test("no other file of the machine is read", async () => {
  for (const backup of ["../keys/backup.txt", "phocap-1.phocap/../../keys/backup.txt", "x"]) {
    const { status } = await place.call(checkBackup, { params: { backup }, body: {} })
    expect([404, 422]).toContain(status)
  }
  const missing = { params: { backup: "phocap-2020-01-01T00-00-00Z.phocap" }, body: {} }
  expect(await place.call(checkBackup, missing)).toMatchObject({
    status: 404,
    body: { code: "backup.missing" },
  })
})

test("one that should have been made long ago is called overdue, and none where they are turned off", async () => {
  const plan = { folder: join(folder, "backups"), everyHours: 0, keep: 2 }
  backups = { plan, dataDir: folder, passphraseGiven: true }
  expect((await place.call(listBackups)).body).toMatchObject({
    byItself: false,
    dueAt: null,
    passphraseFile: null,
  })
  backups = { plan: { ...plan, everyHours: 0.0001 }, dataDir: folder, passphraseGiven: true }
  await rm(join(folder, "backups"), { recursive: true })
  expect((await place.call(listBackups)).body).toMatchObject({ byItself: true, overdue: false })
  await place.call(makeBackup, { body: {} })
  const late = { ...place.context, backups, now: () => "2030-01-01T00:00:00.000Z" }
  const [list] = operations.filter((one) => one.route === listBackups)
  expect(await list?.run(late, {} as never)).toMatchObject({ overdue: true })
})
