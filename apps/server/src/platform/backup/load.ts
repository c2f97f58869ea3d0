import { createHash, randomUUID } from "node:crypto"
import { once } from "node:events"
import { finished } from "node:stream/promises"
import { PhocapError } from "@phocap/core"
import type pg from "pg"
import { from } from "pg-copy-streams"
import { type Database, inTransaction } from "../database/index.ts"
import { type Migration, migrationLock, readMigrations } from "../database/migrations.ts"
import { measureTable } from "./dump.ts"
import { columnList, type DumpTable, findTables, plainSettings, tableName } from "./find-tables.ts"
import { tornBackup } from "./frames.ts"
import type { DumpRecord, Manifest, TableEnd } from "./records.ts"

/** What was loaded. */
export interface Loaded {
  readonly manifest: Manifest
  readonly tables: readonly TableEnd[]
  readonly rows: number
}

/**
 * Puts a dump in the place of everything that the database holds, all of it or nothing: the schema is made anew as the dump
 * knew it, filled, held against the hashes of the dump, and brought up to date. Other connections wait and then see the
 * new records. Needs to own the tables, no more.
 * @param replace - also where there are records already
 * @throws PhocapError `backup.torn`, `backup.newer`, `restore.full`, `restore.differs`
 */
export async function load(
  db: Database,
  records: AsyncIterable<DumpRecord>,
  options: { readonly replace: boolean },
): Promise<Loaded> {
  const known = await readMigrations()
  const loaded = await inTransaction(db, async ({ client }) => {
    await client.query(plainSettings)
    await client.query("SELECT pg_advisory_xact_lock($1)", [migrationLock])
    if (!options.replace) await expectEmpty(client)
    const stream = records[Symbol.asyncIterator]()
    const manifest = await readManifest(stream)
    const { then, since } = splitMigrations(known, manifest)
    await dropEverything(client)
    await runMigrations(client, then)
    const tables = await loadTables(client, stream)
    for (const { name, value } of manifest.sequences) {
      await client.query("SELECT setval($1::regclass, $2)", [tableName(name), value])
    }
    await runMigrations(client, since)
    await client.query("INSERT INTO restoration (id, backup_at) VALUES ($1, $2)", [randomUUID(), manifest.at])
    return { manifest, tables, rows: tables.reduce((sum, table) => sum + table.rows, 0) }
  })
  await db.pool.query("ANALYZE").catch(() => undefined)
  return loaded
}

async function expectEmpty(client: pg.PoolClient): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM round UNION ALL SELECT FROM unit LIMIT 1")
  if (rowCount === 0) return
  throw new PhocapError(
    "restore.full",
    "Nơi đến đang có số liệu, chưa ghi gì.",
    "Chọn nơi trống; nếu đúng là muốn thay toàn bộ số liệu đang có, thêm --replace.",
    409,
  )
}

async function readManifest(stream: AsyncIterator<DumpRecord>): Promise<Manifest> {
  const { value } = await stream.next()
  if (value?.kind !== "manifest") throw tornBackup()
  return value.manifest
}

/** The migrations that made the dump's schema, and those that came since. */
function splitMigrations(known: readonly Migration[], { migrations }: Manifest) {
  const byName = new Map(known.map((migration) => [migration.name, migration]))
  const then = migrations.map(({ name, checksum }) => {
    const migration = byName.get(name)
    if (migration?.checksum === checksum) return migration
    throw new PhocapError(
      "backup.newer",
      `Bản sao lưu dùng cấu trúc dữ liệu mà bản Phocap này không có (${name}).`,
      "Cài bản Phocap mới nhất rồi làm lại.",
      409,
    )
  })
  const had = new Set(then.map((migration) => migration.name))
  return { then, since: known.filter((migration) => !had.has(migration.name)) }
}

async function dropEverything(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ drop: string }>(
    `SELECT format('DROP TABLE %I.%I CASCADE', 'public', relname) AS drop FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
        AND relname <> 'migration'
      UNION ALL
      SELECT format('DROP FUNCTION %s CASCADE', p.oid::regprocedure) FROM pg_proc p
      WHERE p.pronamespace = 'public'::regnamespace AND p.prokind = 'f'
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  )
  for (const { drop } of rows) await client.query(drop)
  await client.query("DELETE FROM migration")
}

async function runMigrations(client: pg.PoolClient, migrations: readonly Migration[]): Promise<void> {
  for (const { name, sql, checksum } of migrations) {
    await client.query(sql)
    await client.query("INSERT INTO migration (name, checksum) VALUES ($1, $2)", [name, checksum])
  }
}

async function loadTables(client: pg.PoolClient, stream: AsyncIterator<DumpRecord>): Promise<TableEnd[]> {
  const found = new Map((await findTables(client)).map((table) => [table.name, table]))
  // Sealed rounds and histories refuse to be written; here they are written as they were.
  for (const name of found.keys()) await client.query(`ALTER TABLE ${tableName(name)} DISABLE TRIGGER USER`)
  const ends: TableEnd[] = []
  for (;;) {
    const { value } = await stream.next()
    if (value?.kind === "end") break
    if (value?.kind !== "table") throw tornBackup()
    const table = found.get(value.table.name)
    if (table === undefined) throw tornBackup()
    ends.push(await loadRows(client, { ...table, columns: value.table.columns }, stream))
  }
  // Nothing may follow; asking for it also lets a file be checked to its last byte.
  if ((await stream.next()).done !== true) throw tornBackup()
  for (const [i, end] of ends.entries()) {
    const table = found.get(end.name) as DumpTable
    const now = await measureTable(client, table)
    if (now.rows !== end.rows || now.sha256 !== end.sha256) throw differs(ends[i]?.name ?? "")
  }
  for (const name of found.keys()) await client.query(`ALTER TABLE ${tableName(name)} ENABLE TRIGGER USER`)
  return ends
}

async function loadRows(
  client: pg.PoolClient,
  table: Pick<DumpTable, "name" | "columns">,
  stream: AsyncIterator<DumpRecord>,
): Promise<TableEnd> {
  const hash = createHash("sha256")
  const copy = client.query(from(`COPY ${tableName(table.name)} (${columnList(table.columns)}) FROM STDIN`))
  const done = finished(copy)
  // Asked for at the end; until then nobody listens.
  done.catch(() => undefined)
  try {
    for (;;) {
      const { value } = await stream.next()
      if (value?.kind === "rows") {
        hash.update(value.bytes)
        if (!copy.write(value.bytes)) await Promise.race([once(copy, "drain"), done])
        continue
      }
      if (value?.kind !== "tableEnd" || value.end.name !== table.name) throw tornBackup()
      copy.end()
      await done
      if (value.end.sha256 !== hash.digest("hex")) throw tornBackup()
      return value.end
    }
  } catch (error) {
    // The server must hear that the rows end here, or the connection waits for them for ever.
    copy.destroy()
    await done.catch(() => undefined)
    throw error
  }
}

function differs(table: string): PhocapError {
  return new PhocapError(
    "restore.differs",
    `Số liệu ghi vào không giống bản gốc (bảng ${table}); đã bỏ, chưa thay đổi gì.`,
    "Làm lại; nếu vẫn vậy, kiểm tra ổ đĩa và báo người hỗ trợ.",
    500,
  )
}
