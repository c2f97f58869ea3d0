import type { SheetRow, SheetRows } from "../sheet-row.ts"

/** All rows of a sheet; for small files. */
export async function collectRows(rows: SheetRows): Promise<SheetRow[]> {
  const all: SheetRow[] = []
  for await (const row of rows) all.push(row)
  return all
}

/** Values by column letter place ("B2"), for readable expectations. */
export async function collectValues(rows: SheetRows): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {}
  for await (const { rowNumber, cells } of rows) {
    for (const { column, value } of cells) values[`${String.fromCharCode(64 + column)}${rowNumber}`] = value
  }
  return values
}
