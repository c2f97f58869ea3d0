import { createHash, type Hash } from "node:crypto"
import { tornBackup } from "./frames.ts"
import type { DumpRecord, Manifest } from "./records.ts"

/**
 * Reads a dump to its end and holds every table against its hash. @throws PhocapError `backup.torn` and what reading
 * throws
 */
export async function measureBackup(
  records: AsyncIterable<DumpRecord>,
): Promise<{ readonly manifest: Manifest; readonly tables: number; readonly rows: number }> {
  let manifest: Manifest | undefined
  let hash: Hash = createHash("sha256")
  let tables = 0
  let rows = 0
  for await (const record of records) {
    if (record.kind === "manifest") manifest = record.manifest
    else if (record.kind === "table") hash = createHash("sha256")
    else if (record.kind === "rows") hash.update(record.bytes)
    else if (record.kind === "tableEnd") {
      if (hash.digest("hex") !== record.end.sha256) throw tornBackup()
      tables++
      rows += record.end.rows
    } else if (record.tables !== tables) throw tornBackup()
  }
  if (manifest === undefined) throw tornBackup()
  return { manifest, tables, rows }
}
