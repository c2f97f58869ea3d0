import { mkdtemp, open, readdir, readFile, rm, stat, truncate, utimes, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Database } from "../database/index.ts"
import { migrate } from "../database/migrate.ts"
import { readMigrations } from "../database/migrations.ts"
import { openEmptyTestDatabase, openTestDatabase } from "../database/testing/test-database.ts"
import { applyChanges, verifyLedger } from "../ledger/index.ts"
import {
  batchOf,
  createHousehold,
  createPerson,
  openRound,
  testHousehold,
  testId,
  testPerson,
} from "../ledger/testing/ledger-fixture.ts"
import { readBackupFile } from "./backup-file.ts"
import { keepBackups } from "./keep-backups.ts"
import { listBackups } from "./list-backups.ts"
import { load } from "./load.ts"
import { measureBackup } from "./measure-backup.ts"
import { moveDatabase } from "./move-database.ts"
import { ensurePassphrase, findPassphrase } from "./passphrase.ts"
import { restoreBackup } from "./restore-backup.ts"
import { hashTables } from "./testing/hash-tables.ts"
import { writeBackup } from "./write-backup.ts"

const given = { passphrase: "bốn từ để nhớ", at: "2026-11-24T02:00:00.000Z", trusted: [] }
let db: Database
let folder = ""
const file = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "phocap-backup-"))
  db = await openTestDatabase()
  await openRound(db)
  await openRound(db, "07081", 2025)
  const people = Array.from({ length: 3000 }, (_, n) =>
    createPerson(testPerson(10 + n, 1, { note: `dòng\tthứ ${n}\n"nháy" \\ chéo`, givenName: "Ẩn" })),
  )
  await applyChanges(db, batchOf([createHousehold(testHousehold(1)), ...people]))
  await applyChanges(db, batchOf([createHousehold(testHousehold(1))], { roundYear: 2025 }))
  await db.pool.query("UPDATE round SET state = 'sealed' WHERE year = 2025")
  await db.pool.query(
    "INSERT INTO evidence_file VALUES ('22', '07081', 'a', 'ảnh.png', '\\x00ff0a5c09', now(), 'Cán bộ')",
  )
})
afterAll(async () => {
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

async function withEmpty(work: (target: Database) => Promise<void>): Promise<void> {
  const target = await openTestDatabase()
  try {
    await work(target)
  } finally {
    await target.close()
  }
}

test("a backup put back is the same to the last byte, sealed rounds and guards included", async () => {
  const made = await writeBackup(db, file("a.phocap"), given)
  expect(made.rows).toBeGreaterThan(6000)
  await withEmpty(async (target) => {
    const loaded = await restoreBackup(target, made.path, given.passphrase, { replace: false })
    expect(loaded.rows).toBe(made.rows)
    expect(await hashTables(target)).toEqual(await hashTables(db))
    expect(await verifyLedger(target, "22", "07081")).toMatchObject({
      sound: false,
      alteration: { id: "2025" },
    })
    const wipe = "DELETE FROM household WHERE round_year = 2025"
    await expect(target.pool.query(wipe)).rejects.toMatchObject({ code: "PH001" })
    await expect(target.pool.query("DELETE FROM ledger_entry")).rejects.toMatchObject({ code: "PH002" })
    const set = {
      action: "set",
      entity: "person",
      id: testId(10),
      field: "grade",
      old: null,
      new: 4,
    } as const
    expect(await applyChanges(target, batchOf([set]))).toMatchObject({ applied: 1 })
  })
})

test("nothing of anybody can be read in the file without the passphrase", async () => {
  const bytes = await readFile(file("a.phocap"))
  for (const word of ["Ẩn", "Lò Văn", "07081", "household"]) expect(bytes.includes(word)).toBe(false)
  expect((await stat(file("a.phocap"))).mode & 0o077).toBe(0)
  const wrong = measureBackup(readBackupFile(file("a.phocap"), "không phải"))
  await expect(wrong).rejects.toMatchObject({ code: "backup.passphrase" })
})

test("it holds one moment, whatever is written meanwhile", async () => {
  const before = await hashTables(db)
  let writing: Promise<unknown> | undefined
  const pool = Object.create(db.pool, {
    // The first look of the backup is the moment; from then on somebody goes on writing.
    connect: {
      value: async () => {
        const client = await db.pool.connect()
        const query = client.query.bind(client)
        client.query = ((...args: Parameters<typeof query>) => {
          if (String(args[0]).includes("FROM migration")) {
            const changes = Array.from({ length: 50 }, (_, n) => createPerson(testPerson(9000 + n, 1)))
            writing ??= applyChanges(db, batchOf(changes))
          }
          return query(...args)
        }) as typeof client.query
        return client
      },
    },
  })
  const made = await writeBackup({ ...db, pool }, file("b.phocap"), given)
  expect(await writing).toMatchObject({ applied: 50 })
  await withEmpty(async (target) => {
    await restoreBackup(target, made.path, given.passphrase, { replace: false })
    expect(await hashTables(target)).toEqual(before)
  })
})

test("a torn, a lengthened and an altered file are refused wherever the harm is, and nothing is changed", async () => {
  const whole = await readFile(file("a.phocap"))
  await withEmpty(async (target) => {
    await openRound(target, "khac")
    const before = await hashTables(target)
    const refused = async (bytes: Buffer) => {
      await writeFile(file("torn.phocap"), bytes)
      const restoring = restoreBackup(target, file("torn.phocap"), given.passphrase, { replace: true })
      await expect(restoring).rejects.toMatchObject({ code: expect.stringMatching(/^backup\./) })
    }
    const places = [0, 8, 60, 140, whole.length >> 2, whole.length >> 1, whole.length - 1]
    for (const at of places) {
      await refused(whole.subarray(0, at))
      const altered = Buffer.from(whole)
      altered[at] = (altered[at] ?? 0) ^ 1
      await refused(altered)
    }
    const costs = whole.indexOf('"cost":') + '"cost":'.length
    for (let bit = 0; bit < 5 * 8; bit++) {
      const altered = Buffer.from(whole)
      altered[costs + (bit >> 3)]! ^= 1 << (bit & 7)
      await refused(altered)
    }
    await refused(Buffer.concat([whole, Buffer.from("x")]))
    expect(await hashTables(target)).toEqual(before)
  })
})

test("a restore that is broken off leaves what was there", async () => {
  await withEmpty(async (target) => {
    await openRound(target, "khac")
    const before = await hashTables(target)
    const full = restoreBackup(target, file("a.phocap"), given.passphrase, { replace: false })
    await expect(full).rejects.toMatchObject({ code: "restore.full" })
    // The connection is cut while rows come in.
    const restoring = restoreBackup(target, file("a.phocap"), given.passphrase, { replace: true })
    restoring.catch(() => undefined)
    for (;;) {
      const { rowCount } = await target.pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE 'COPY%FROM STDIN'`,
      )
      if ((rowCount ?? 0) > 0) break
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    await expect(restoring).rejects.toBeDefined()
    expect(await hashTables(target)).toEqual(before)
    await restoreBackup(target, file("a.phocap"), given.passphrase, { replace: true })
    expect((await hashTables(target)).person_record).not.toBe(before.person_record)
  })
})

test("a backup of an older version is put back and brought up to date", async () => {
  const old = await openEmptyTestDatabase()
  try {
    const known = await readMigrations()
    await migrate(old.pool, known.slice(0, 2))
    await old.pool.query("INSERT INTO round (province_code, unit_code, year) VALUES ('22', 'cu', 2024)")
    await writeBackup(old, file("old.phocap"), given)
    await withEmpty(async (target) => {
      await restoreBackup(target, file("old.phocap"), given.passphrase, { replace: false })
      const { rows } = await target.pool.query("SELECT unit_code FROM round")
      expect(rows).toEqual([{ unit_code: "cu" }])
      expect(await migrate(target.pool)).toEqual([])
      const ran = await target.pool.query("SELECT name FROM migration ORDER BY name")
      expect(ran.rows.map((row) => row.name)).toEqual(known.map((one) => one.name))
    })
  } finally {
    await old.close()
  }
})

test("a backup of a newer version is refused, and nothing is changed", async () => {
  await withEmpty(async (target) => {
    const later = [{ name: "9999-later.sql", checksum: "x" }]
    const records = (async function* () {
      for await (const record of readBackupFile(file("a.phocap"), given.passphrase)) {
        if (record.kind !== "manifest") yield record
        else yield { ...record, manifest: { ...record.manifest, migrations: later } }
      }
    })()
    const before = await hashTables(target)
    await expect(load(target, records, { replace: false })).rejects.toMatchObject({ code: "backup.newer" })
    expect(await hashTables(target)).toEqual(before)
  })
})

test("everything moves to another server, every table with the same hash", async () => {
  const target = await openTestDatabase()
  try {
    const moved = await moveDatabase(db, target, { at: given.at, trusted: [] })
    expect(moved.rows).toBeGreaterThan(6000)
    expect(await hashTables(target)).toEqual(await hashTables(db))
    await expect(moveDatabase(db, target, { at: given.at, trusted: [] })).rejects.toMatchObject({
      code: "restore.full",
    })
  } finally {
    await target.close()
  }
})

test("a place that cannot be written to is refused and leaves neither a name nor a part of a backup", async () => {
  const blocked = join(folder, "khong-co", "c.phocap")
  await expect(writeBackup(db, blocked, given)).rejects.toBeDefined()
  expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([])
})

test("by themselves backups are made when due, verified, and the oldest taken away", async () => {
  const plan = { folder: file("plan"), everyHours: 24, keep: 2 }
  const at = (day: number, hour = 2) => `2026-11-${day}T0${hour}:00:00.000Z`
  const turn = (moment: string) => keepBackups(db, plan, { dataDir: folder, at: moment, trusted: [] })
  expect(await turn(at(20))).toBeDefined()
  expect(await turn(at(21, 1))).toBeUndefined()
  expect(await turn(at(21))).toBeDefined()
  expect(await turn(at(22))).toBeDefined()
  expect((await listBackups(plan.folder)).map((one) => one.at)).toEqual([at(22), at(21)])
  // A clock put back does not stop them.
  expect(await turn(at(10))).toBeDefined()
  expect((await listBackups(plan.folder)).map((one) => one.at)).toEqual([at(22), at(10)])
  expect(await turn(at(10, 3))).toBeUndefined()
  const { passphrase, made } = await ensurePassphrase(folder)
  expect(made).toBe(false)
  expect(passphrase).toMatch(/^([A-Z2-9]{5}-){4}[A-Z2-9]{5}$/)
  expect(
    await keepBackups(db, { ...plan, everyHours: 0 }, { dataDir: folder, at: at(29), trusted: [] }),
  ).toBeUndefined()
})

test("reading makes no passphrase; the first backup makes one, in a folder that PostgreSQL can still enter", async () => {
  const dataDir = join(folder, "moi")
  expect(await findPassphrase(dataDir)).toBeUndefined()
  await expect(stat(dataDir)).rejects.toMatchObject({ code: "ENOENT" })
  expect((await ensurePassphrase(dataDir)).made).toBe(true)
  expect((await stat(dataDir)).mode & 0o055).toBe(0o055)
  expect((await stat(join(dataDir, "keys"))).mode & 0o077).toBe(0)
})

test("what is left of a backup that was killed goes when it is old", async () => {
  const plan = { folder: file("kept"), everyHours: 24, keep: 2 }
  await listBackups(plan.folder)
  const [old, young] = ["cu", "moi"].map((name) => join(plan.folder, `phocap-${name}.phocap.part`)) as [
    string,
    string,
  ]
  for (const path of [old, young]) await writeFile(path, "x")
  const yesterday = new Date(Date.now() - 24 * 3_600_000)
  await utimes(old, yesterday, yesterday)
  await keepBackups(db, plan, { dataDir: folder, at: given.at, trusted: [] })
  const left = await readdir(plan.folder)
  expect(left.filter((name) => name.endsWith(".part"))).toEqual(["phocap-moi.phocap.part"])
})

test("a file of another kind is told from a backup", async () => {
  await writeFile(file("x.txt"), "xin chào")
  await expect(measureBackup(readBackupFile(file("x.txt"), "x"))).rejects.toMatchObject({
    code: "backup.format",
  })
  await expect(measureBackup(readBackupFile(file("no"), "x"))).rejects.toMatchObject({
    code: "backup.missing",
  })
  const half = await open(file("half"), "w")
  await half.close()
  await truncate(file("half"), 0)
  await expect(measureBackup(readBackupFile(file("half"), "x"))).rejects.toMatchObject({
    code: "backup.format",
  })
})
