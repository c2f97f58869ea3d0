import pg from "pg"

/** A table of the product, with what is needed to write it out and in. */
export interface DumpTable {
  readonly name: string
  readonly columns: readonly string[]
  /** Columns of the primary key: the order of the rows. */
  readonly key: readonly string[]
  /** Tables whose rows these rows refer to. */
  readonly after: readonly string[]
}

/**
 * Not kept: what is derived, what tells of this database alone, and what must not come alive again (somebody's session
 * that was ended since).
 */
const leftOut = new Set(["migration", "restoration", "commune_summary", "session", "sign_in_step"])

const quoted = pg.escapeIdentifier

/** Every table that a backup keeps, those referred to before those that refer. */
export async function findTables(client: pg.ClientBase): Promise<DumpTable[]> {
  const { rows } = await client.query<DumpTable>(
    `SELECT c.relname AS name,
        (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
        (SELECT array_agg(a.attname::text ORDER BY k.at) FROM pg_index i
          CROSS JOIN unnest(i.indkey) WITH ORDINALITY k(attnum, at)
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
          WHERE i.indrelid = c.oid AND i.indisprimary) AS key,
        coalesce((SELECT array_agg(DISTINCT r.relname::text) FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid
          WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid), '{}') AS after
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      ORDER BY c.relname`,
  )
  const left = new Map(rows.filter((row) => !leftOut.has(row.name)).map((row) => [row.name, row]))
  const ordered: DumpTable[] = []
  while (left.size > 0) {
    const ready = [...left.values()].filter((table) => table.after.every((name) => !left.has(name)))
    if (ready.length === 0) throw new Error(`tables refer to each other in a circle: ${[...left.keys()]}`)
    for (const table of ready) {
      if (table.key === null) throw new Error(`${table.name} has no primary key`)
      left.delete(table.name)
      ordered.push(table)
    }
  }
  return ordered
}

export const tableName = (name: string) => quoted(name)
export const columnList = (columns: readonly string[]) => columns.map(quoted).join(", ")

/** Rows of a table in one way only, on every server: text, in the order of its key. */
export function copyOut(table: Pick<DumpTable, "name" | "columns" | "key">): string {
  return `COPY (SELECT ${columnList(table.columns)} FROM ${quoted(table.name)} ORDER BY ${columnList(table.key)}) TO STDOUT`
}

/** How values are written as text must not depend on the server's settings. */
export const plainSettings = `SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'iso_8601';
  SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL client_encoding = 'UTF8';
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`
