import { chmod, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { restoreBackup, writeBackup } from "../apps/server/src/platform/backup/index.ts"
import { openDatabase } from "../apps/server/src/platform/database/index.ts"
import { benchProvince, fillCommunes, openBench } from "./lib/bench-context.ts"

// A province of a million people written into a backup (and read back, as always) and restored into an empty database.
// Two communes are written by the ledger, the others are copies by SQL with a history of their own, for by the ledger it
// would take an hour. Needs a quiet machine and about 10 GB of disk.
const people = Number(process.argv[2] ?? 1_000_000)
const commune = Math.min(10_000, Math.ceil(people / 3))
const passphrase = "bốn từ để nhớ"
const folder = await mkdtemp(join(tmpdir(), "phocap-bench-backup-"))
await chmod(folder, 0o755)
const context = await openBench()
const { pool } = context.database
const seconds = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const began = performance.now()
  const result = await work()
  console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return result
}
try {
  await seconds("filling", async () => {
    const codes = await fillCommunes(context, Math.ceil(people / commune), commune)
    // Every person has an entry in a history: copies of the first commune's under each code that has none.
    for (const code of codes.slice(2)) {
      for (const table of ["ledger_batch", "ledger_entry"]) {
        const columns = await pool.query<{ name: string }>(
          `SELECT column_name AS name FROM information_schema.columns
            WHERE table_name = $1 AND table_schema = current_schema() AND is_generated = 'NEVER'`,
          [table],
        )
        const names = columns.rows.map(({ name }) => name)
        const values = names.map((name) => (name === "unit_code" ? "$2::text" : name))
        await pool.query(
          `INSERT INTO ${table} (${names.join(", ")}) SELECT ${values.join(", ")} FROM ${table}
            WHERE province_code = $1 AND unit_code = 'c1'`,
          [benchProvince, code],
        )
      }
    }
  })
  const count = await pool.query<{ n: number }>("SELECT count(*) AS n FROM person_record")
  const path = join(folder, "bench.phocap")
  const made = await seconds("backup, read back", () =>
    writeBackup(context.database, path, { passphrase, at: context.now(), trusted: [] }),
  )
  console.log(`${count.rows[0]?.n} people, ${made.rows} rows, ${Math.round(made.bytes / 1024 / 1024)} MB`)
  const target = await openDatabase({ dataDir: join(folder, "target") })
  try {
    const loaded = await seconds("restore, held against its hashes", () =>
      restoreBackup(target, path, passphrase, { replace: false }),
    )
    if (loaded.rows !== made.rows) throw new Error("not everything came back")
  } finally {
    await target.close()
  }
} finally {
  await context.close()
  await rm(folder, { recursive: true, force: true })
}
