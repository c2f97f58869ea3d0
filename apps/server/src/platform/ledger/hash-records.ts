import { createHash } from "node:crypto"
import type pg from "pg"
import type { Json } from "./canonical-json.ts"
import { type EntityRow, entities } from "./entities.ts"
import { rowText } from "./normalise.ts"
import { keyColumn, quoted, type Scope } from "./row-lookup.ts"

/** Rows read at once. */
const pageSize = 5000

/**
 * SHA-256, in hex, over every record of a round as it stands: kind by kind, in the order of ids, the fields that hold
 * something. A field added to records later, empty in all of them, does not change it.
 */
export async function hashRecords(client: pg.PoolClient, scope: Scope): Promise<string> {
  const hash = createHash("sha256")
  const ofRound = Object.values(entities).filter((entity) => entity.home === "round")
  for (const entity of ofRound.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { columns } = entity
    const names = columns.map((column) => quoted(column.column)).join(", ")
    let after = "00000000-0000-0000-0000-000000000000"
    for (;;) {
      const { rows } = await client.query<Json[]>({
        text: `SELECT ${names} FROM ${entity.table}
          WHERE province_code = $1 AND unit_code = $2 AND round_year = $3 AND ${keyColumn(entity)} > $4::uuid
          ORDER BY ${keyColumn(entity)} LIMIT ${pageSize}`,
        values: [scope.provinceCode, scope.unitCode, scope.roundYear, after],
        rowMode: "array",
      })
      for (const values of rows) {
        const row: EntityRow = {}
        for (const [i, column] of columns.entries()) row[column.field] = values[i] ?? null
        hash.update(`${entity.name} ${rowText(entity, row)}\n`)
        after = String(row[entity.key])
      }
      if (rows.length < pageSize) break
    }
  }
  return hash.digest("hex")
}
