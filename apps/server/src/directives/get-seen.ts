import type { PhocapError } from "@phocap/core"
import type { Selectable } from "kysely"
import type { Database, Tables } from "../platform/database/index.ts"
import type { Sight } from "./visible-units.ts"

/** A directive or task that concerns a unit, whichever unit ordered it. Throws `missing` of any other. */
export async function getSeen<Table extends "directive" | "directive_task">(
  { pool }: Database,
  { unit, codes }: Sight,
  table: Table,
  id: string,
  missing: () => PhocapError,
): Promise<Selectable<Tables[Table]>> {
  const { rows } = await pool.query<Selectable<Tables[Table]>>(
    `SELECT * FROM ${table} WHERE province_code = $1 AND id = $2 AND ($3::text[] IS NULL OR unit_code = ANY($3))`,
    [unit.provinceCode, id, codes],
  )
  const [row] = rows
  if (row === undefined) throw missing()
  return row
}
