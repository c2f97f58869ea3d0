import type pg from "pg"
import type { Place } from "./database-register.ts"
import type { StagedPayload } from "./staged-row.ts"

/** Rows read back at a time. */
const page = 500

type Page = { readonly row_number: number; readonly payload: StagedPayload }[]

/**
 * Payloads in the order of rows. The next page is on its way while the last is being written.
 * @param without keys that are not wanted: most of a payload is its person
 */
export async function* stagedPayloads(
  client: pg.Pool | pg.ClientBase,
  place: Place,
  importId: string,
  condition: string,
  without: readonly (keyof StagedPayload)[] = [],
): AsyncGenerator<StagedPayload> {
  const read = async (after: number): Promise<Page> => {
    const { rows } = await client.query<Page[number]>(
      `SELECT row_number, payload - $5::text[] AS payload FROM import_row
       WHERE province_code = $1 AND unit_code = $2 AND import_id = $3 AND row_number > $4 AND (${condition})
       ORDER BY row_number LIMIT ${page}`,
      [place.provinceCode, place.unitCode, importId, after, without],
    )
    return rows
  }
  for (let coming: Promise<Page> | null = read(-1); coming !== null; ) {
    const rows: Page = await coming
    const last = rows.at(-1)
    coming = last === undefined || rows.length < page ? null : read(last.row_number)
    // Awaited in the next turn; a failure meanwhile is not an unhandled one.
    coming?.catch(() => undefined)
    for (const row of rows) yield row.payload
  }
}
