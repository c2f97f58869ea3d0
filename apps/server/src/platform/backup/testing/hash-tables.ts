import type { Database } from "../../database/index.ts"
import { measureTable } from "../dump.ts"
import { findTables, plainSettings } from "../find-tables.ts"

/** Every table that a backup keeps, with its rows and hash. */
export async function hashTables(of: Database): Promise<Record<string, string>> {
  const client = await of.pool.connect()
  try {
    await client.query("BEGIN")
    await client.query(plainSettings)
    const found: Record<string, string> = {}
    for (const table of await findTables(client)) {
      const { rows, sha256 } = await measureTable(client, table)
      found[table.name] = `${rows} ${sha256}`
    }
    await client.query("ROLLBACK")
    return found
  } finally {
    client.release()
  }
}
