import { tornBackup } from "./frames.ts"

/** A table as it was written: its columns in the order of the rows. */
export interface TableHead {
  readonly name: string
  readonly columns: readonly string[]
}

/** What a table came to: rows, and SHA-256 over its rows as COPY writes them, in the order of its key. */
export interface TableEnd {
  readonly name: string
  readonly rows: number
  readonly sha256: string
}

/** What a dump begins with. */
export interface Manifest {
  readonly at: string
  /** Migrations that the database had run, with their checksums. */
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[]
  /** Where counters stood. */
  readonly sequences: readonly { readonly name: string; readonly value: number }[]
  /** Public keys that the ledger's roots are believed by. */
  readonly trusted: readonly string[]
}

/** A database as a stream: the manifest, then each table's head, rows and end, then the end of all. */
export type DumpRecord =
  | { readonly kind: "manifest"; readonly manifest: Manifest }
  | { readonly kind: "table"; readonly table: TableHead }
  | { readonly kind: "rows"; readonly bytes: Buffer }
  | { readonly kind: "tableEnd"; readonly end: TableEnd }
  | { readonly kind: "end"; readonly tables: number }

/** Of a record: one byte for the kind, four for the length. */
const headSize = 5

/** One byte for the kind, four for the length, then the content: rows as they are, all else as JSON. */
export async function* encodeRecords(source: AsyncIterable<DumpRecord>): AsyncGenerator<Buffer> {
  for await (const record of source) {
    const body = record.kind === "rows" ? record.bytes : Buffer.from(JSON.stringify(record))
    const head = Buffer.alloc(headSize)
    head[0] = record.kind === "rows" ? 1 : 0
    head.writeUInt32BE(body.length, 1)
    yield head
    yield body
  }
}

/** @throws PhocapError `backup.torn` when it does not end with its end */
export async function* decodeRecords(source: AsyncIterable<Buffer>): AsyncGenerator<DumpRecord> {
  // Pieces are put together once a whole record is there: doing it at each would copy a record many times over.
  let pieces: Buffer[] = []
  let held = 0
  let needed = headSize
  let ended = false
  for await (const chunk of source) {
    pieces.push(chunk)
    held += chunk.length
    if (held < needed) continue
    let waiting = pieces.length === 1 ? chunk : Buffer.concat(pieces, held)
    for (;;) {
      needed = waiting.length < headSize ? headSize : headSize + waiting.readUInt32BE(1)
      if (waiting.length < needed) break
      const body = waiting.subarray(headSize, needed)
      const record: DumpRecord =
        waiting[0] === 1
          ? { kind: "rows", bytes: body }
          : (JSON.parse(body.toString()) as Exclude<DumpRecord, { kind: "rows" }>)
      waiting = waiting.subarray(needed)
      ended = record.kind === "end"
      yield record
    }
    pieces = [waiting]
    held = waiting.length
  }
  if (!ended || held > 0) throw tornBackup()
}
