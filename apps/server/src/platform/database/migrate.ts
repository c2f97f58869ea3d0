import { PhocapError } from "@phocap/core"
import type pg from "pg"
import { type Migration, migrationLock, readMigrations } from "./migrations.ts"

/**
 * Brings the schema of a database up to date: runs the migrations it has not seen, each in a transaction of its own,
 * in order. Forward only.
 * @returns names of those that ran now
 * @throws PhocapError when a migration that ran was altered since, or the database is newer than the program
 */
export async function migrate(pool: pg.Pool, migrations?: readonly Migration[]): Promise<string[]> {
  const known = migrations ?? (await readMigrations())
  const client = await pool.connect()
  try {
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock])
    await client.query(
      `CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, checksum text NOT NULL,
        at timestamptz NOT NULL DEFAULT now())`,
    )
    const { rows } = await client.query<{ name: string; checksum: string }>(
      "SELECT name, checksum FROM migration",
    )
    checkSeen(rows, known)
    const seen = new Set(rows.map((row) => row.name))
    const due = known.filter((migration) => !seen.has(migration.name))
    for (const migration of due) await run(client, migration)
    return due.map((migration) => migration.name)
  } finally {
    // Closing the connection gives back the lock, also after an error that broke it.
    client.release(true)
  }
}

function checkSeen(seen: readonly { name: string; checksum: string }[], known: readonly Migration[]): void {
  const byName = new Map(known.map((migration) => [migration.name, migration]))
  for (const { name, checksum } of seen) {
    const migration = byName.get(name)
    if (migration === undefined) {
      throw new PhocapError(
        "database.newer",
        `Cơ sở dữ liệu đã được một bản Phocap mới hơn nâng cấp (${name}).`,
        "Cài bản Phocap mới nhất rồi mở lại.",
        500,
      )
    }
    if (migration.checksum !== checksum) {
      throw new PhocapError(
        "migration.altered",
        `Bước nâng cấp ${name} đã bị sửa sau khi chạy, không chắc dữ liệu còn đúng cấu trúc.`,
        "Cài lại Phocap từ bản phát hành gốc; nếu tự sửa mã, viết bước nâng cấp mới thay vì sửa bước cũ.",
        500,
      )
    }
  }
  const last =
    seen
      .map((row) => row.name)
      .sort()
      .at(-1) ?? ""
  const names = new Set(seen.map((row) => row.name))
  const skipped = known.find((migration) => migration.name < last && !names.has(migration.name))
  if (skipped !== undefined) {
    throw new PhocapError(
      "migration.order",
      `Bước nâng cấp ${skipped.name} đứng trước bước đã chạy ${last}.`,
      "Đánh số lại bước mới cho lớn hơn các bước đã có.",
      500,
    )
  }
}

async function run(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query("BEGIN")
  try {
    await client.query(migration.sql)
    await client.query("INSERT INTO migration (name, checksum) VALUES ($1, $2)", [
      migration.name,
      migration.checksum,
    ])
    await client.query("COMMIT")
  } catch (error) {
    await client.query("ROLLBACK")
    throw new PhocapError(
      "migration.failed",
      `Không nâng cấp được cơ sở dữ liệu ở bước ${migration.name}: ${error instanceof Error ? error.message : error}`,
      "Dữ liệu vẫn như trước khi nâng cấp. Gửi thông báo này cho người hỗ trợ.",
      500,
    )
  }
}
