import { type Database, inTransaction } from "../database/index.ts"
import { dump } from "./dump.ts"
import { findTables, plainSettings, tableName } from "./find-tables.ts"
import { type Loaded, load } from "./load.ts"

/**
 * Copies everything from one database into another that is empty, and holds every table there against its hash here.
 * Writers of the old one wait until it is done; whoever moved does not write there any more.
 * @throws PhocapError `restore.full`, `restore.differs`
 */
export function moveDatabase(
  source: Database,
  target: Database,
  given: { readonly at: string; readonly trusted: readonly string[] },
): Promise<Loaded> {
  return inTransaction(source, async ({ client }) => {
    await client.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
    await client.query(plainSettings)
    const tables = await findTables(client)
    // In a later transaction than the look at the catalogue there may be a new table; a move is no time to upgrade.
    await client.query(`LOCK TABLE ${tables.map(({ name }) => tableName(name)).join(", ")} IN SHARE MODE`)
    return load(target, dump(client, given), { replace: false })
  })
}
