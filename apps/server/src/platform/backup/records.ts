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

/** One byte for the kind, four for the length, then the content: rows as they are, all else as JSON. */
export async function* encodeRecords(source: AsyncIterable<DumpRecord>): AsyncGenerator<Buffer> {
  for await (const record of source) {
    const body = record.kind === "rows" ? record.bytes : Buffer.from(JSON.stringify(record))
    const head = Buffer.alloc(5)
    head[0] = record.kind === "rows" ? 1 : 0
    head.writeUInt32BE(body.length, 1)
    yield head
    yield body
  }
}

/** @throws PhocapError `backup.torn` when it does not end with its end */
export async function* decodeRecords(source: AsyncIterable<Buffer>): AsyncGenerator<DumpRecord> {
  let waiting: Buffer = Buffer.alloc(0)
  let ended = false
  for await (const chunk of source) {
    waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk])
    while (waiting.length >= 5) {
      const size = waiting.readUInt32BE(1)
      if (waiting.length < 5 + size) break
      const body = waiting.subarray(5, 5 + size)
      const record: DumpRecord =
        waiting[0] === 1
          ? { kind: "rows", bytes: body }
          : (JSON.parse(body.toString()) as Exclude<DumpRecord, { kind: "rows" }>)
      waiting = waiting.subarray(5 + size)
      ended = record.kind === "end"
      yield record
    }
  }
  if (!ended || waiting.length > 0) throw tornBackup()
}
