import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { appendFile, chown, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { promisify } from "node:util"
import { PhocapError } from "@phocap/core"
import { afterAll, expect, test } from "vitest"
import { type Database, openDatabase } from "../database/index.ts"
import { getInstalledBinaries } from "../embedded-postgres/binaries.ts"
import { runTool } from "../embedded-postgres/run-tool.ts"
import { findServerOwner } from "../embedded-postgres/server-owner.ts"
import { startEmbeddedPostgres } from "../embedded-postgres/start-embedded-postgres.ts"
import { makeReachableFolder } from "../embedded-postgres/testing/make-reachable-folder.ts"
import { projectRoot } from "../files/project-root.ts"
import { applyChanges } from "../ledger/index.ts"
import {
  batchOf,
  createHousehold,
  openRound,
  testHousehold,
  testId,
} from "../ledger/testing/ledger-fixture.ts"

// What docs/safety.md tells operators to do, read from there, done with the PostgreSQL of the machine.
const programs = process.env.PHOCAP_TEST_POSTGRES_BIN ?? "/usr/lib/postgresql/15/bin"
const present = existsSync(join(programs, "pg_basebackup"))
if (!present) console.log(`!!!!!!!! SKIPPED restore to a moment: no PostgreSQL in ${programs} !!!!!!!!`)

const root = await makeReachableFolder("phocap-wal-")
afterAll(() => rm(root, { recursive: true, force: true }))
const owner = findServerOwner()

/** The settings of the n-th block of settings in the document, its folder and moment replaced by ours. */
async function toldSettings(n: number, replaced: readonly (readonly [string | RegExp, string])[]) {
  const text = await readFile(join(projectRoot, "docs/safety.md"), "utf8")
  const blocks = [...text.matchAll(/```\n([^`]*? = [^`]*?)```/g)].map((found) => found[1] ?? "")
  const told = replaced.reduce((block, [from, to]) => block.replaceAll(from, to), blocks[n] ?? "")
  return Object.fromEntries(
    [...told.matchAll(/^\s*(\w+) = '?(.*?)'?$/gm)].map(([, name, value]) => [name ?? "", value ?? ""]),
  )
}

async function ownFolder(name: string): Promise<string> {
  const path = join(root, name)
  await mkdir(path, { recursive: true })
  if (owner !== undefined) await chown(path, owner.uid, owner.gid)
  return path
}

const write = (db: Database, number: number) =>
  applyChanges(db, batchOf([createHousehold(testHousehold(number))]))

/** Whether the server has come back; before that it is told in Vietnamese that it has not. */
async function isOpen(databaseUrl: string): Promise<boolean> {
  const opened = await openDatabase({ databaseUrl }).catch((error: unknown) => error)
  if (opened instanceof PhocapError) {
    expect(opened.code).toBe("database.recovering")
    return false
  }
  await (opened as Database).close()
  return true
}

test.skipIf(!present)(
  "a server goes back to a moment: what was acknowledged before is there, what came after is not, the ledger verifies",
  async () => {
    const binaries = getInstalledBinaries(programs)
    const backup = await ownFolder("backup")
    await ownFolder("backup/wal")
    const archiving = await toldSettings(0, [["/backup", backup]])
    expect(Object.keys(archiving)).toEqual([
      "wal_level",
      "archive_mode",
      "archive_command",
      "archive_timeout",
    ])
    const server = await startEmbeddedPostgres({
      dataDir: join(root, "first"),
      binaries,
      settings: archiving,
    })
    const urlOf = ({ host, port, user }: { host: string; port: number; user: string }, name: string) =>
      `postgres://${user}@/${name}?host=${encodeURIComponent(host)}&port=${port}`
    const first = await openDatabase({ databaseUrl: urlOf(server.config, "postgres") })
    const base = join(backup, "base")
    let moment = ""
    try {
      await openRound(first)
      await write(first, 1)
      const { host, port, user } = server.config
      const taken = await runTool(
        join(programs, "pg_basebackup"),
        ["-h", host, "-p", String(port), "-U", user, "-D", base, "-X", "none", "-c", "fast"],
        { owner, cwd: backup },
      )
      expect(taken).toMatchObject({ code: 0 })
      await write(first, 2)
      await sleep(1100)
      const { rows } = await first.pool.query<{ now: string }>("SELECT clock_timestamp()::text AS now")
      moment = rows[0]?.now ?? ""
      await sleep(1100)
      await write(first, 3)
      // What archive_timeout does by itself within a minute.
      const last = await first.pool.query<{ file: string }>("SELECT pg_walfile_name(pg_switch_wal()) AS file")
      const archived = async () => (await readdir(join(backup, "wal"))).includes(last.rows[0]?.file ?? "")
      await expect.poll(archived, { timeout: 60_000, interval: 100 }).toBe(true)
    } finally {
      await first.close()
      await server.stop()
    }

    await mkdir(join(root, "second"))
    await promisify(execFile)("cp", ["-a", base, join(root, "second", "cluster")])
    const cluster = join(root, "second", "cluster")
    const going = await toldSettings(1, [
      ["/backup", backup],
      [/'\d{4}-\d\d-\d\d .*'/g, `'${moment}'`],
    ])
    expect(Object.keys(going)).toEqual(["restore_command", "recovery_target_time", "recovery_target_action"])
    const lines = Object.entries(going).map(([name, value]) => `${name} = '${value}'`)
    await appendFile(join(cluster, "postgresql.conf"), `\n${lines.join("\n")}\n`)
    await writeFile(join(cluster, "recovery.signal"), "")
    const again = await startEmbeddedPostgres({ dataDir: join(root, "second"), binaries })
    try {
      const databaseUrl = urlOf(again.config, "postgres")
      await expect.poll(() => isOpen(databaseUrl), { timeout: 60_000 }).toBe(true)
      const second = await openDatabase({ databaseUrl })
      try {
        const { rows } = await second.pool.query("SELECT id FROM household ORDER BY id")
        expect(rows).toEqual([{ id: testId(1) }, { id: testId(2) }])
        // It goes on from there.
        await write(second, 4)
      } finally {
        await second.close()
      }
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ["--import", "tsx", join(projectRoot, "apps/server/src/main.ts"), "ledger", "verify"],
        {
          cwd: projectRoot,
          env: { ...process.env, DATABASE_URL: databaseUrl, PHOCAP_DATA: join(root, "keys") },
        },
      )
      expect(stdout).toContain("Nguyên vẹn: 1 đơn vị, 3 mục lịch sử")
    } finally {
      await again.stop()
    }
  },
  180_000,
)
