import { createHash } from "node:crypto"
import type pg from "pg"
import { to } from "pg-copy-streams"
import { copyOut, type DumpTable, findTables } from "./find-tables.ts"
import type { DumpRecord, TableEnd } from "./records.ts"

/** Small pieces of COPY are put together to about this size. */
const chunkSize = 256 * 1024

/** Everything that a backup keeps, of the moment that the connection's transaction sees. */
export async function* dump(
  client: pg.PoolClient,
  given: { readonly at: string; readonly trusted: readonly string[] },
): AsyncGenerator<DumpRecord> {
  const tables = await findTables(client)
  const migrations = await client.query<{ name: string; checksum: string }>(
    "SELECT name, checksum FROM migration ORDER BY name",
  )
  const sequences = await client.query<{ name: string; value: number }>(
    `SELECT sequencename AS name, last_value AS value FROM pg_sequences
      WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY sequencename`,
  )
  yield {
    kind: "manifest",
    manifest: { ...given, migrations: migrations.rows, sequences: sequences.rows },
  }
  for (const table of tables) {
    yield { kind: "table", table: { name: table.name, columns: table.columns } }
    yield { kind: "tableEnd", end: yield* tableRows(client, table) }
  }
  yield { kind: "end", tables: tables.length }
}

async function* tableRows(client: pg.PoolClient, table: DumpTable): AsyncGenerator<DumpRecord, TableEnd> {
  const hash = createHash("sha256")
  const stream = client.query(to(copyOut(table)))
  let pieces: Buffer[] = []
  let size = 0
  for await (const piece of stream as AsyncIterable<Buffer>) {
    hash.update(piece)
    pieces.push(piece)
    size += piece.length
    if (size < chunkSize) continue
    yield { kind: "rows", bytes: Buffer.concat(pieces) }
    pieces = []
    size = 0
  }
  if (size > 0) yield { kind: "rows", bytes: Buffer.concat(pieces) }
  return { name: table.name, rows: stream.rowCount, sha256: hash.digest("hex") }
}

/** What a table comes to as it stands, to hold against what was written. */
export async function measureTable(client: pg.PoolClient, table: DumpTable): Promise<TableEnd> {
  const rows = tableRows(client, table)
  for (;;) {
    const step = await rows.next()
    if (step.done === true) return step.value
  }
}
