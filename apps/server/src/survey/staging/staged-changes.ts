import type { FieldChange } from "@phocap/documents"
import type pg from "pg"
import type { Change } from "../../platform/ledger/index.ts"
import type { Place } from "./database-register.ts"
import { type StagedPayload, unpackPerson, wholeFile } from "./staged-row.ts"

/** Rows read back at a time. */
const page = 2_000

type Page = { readonly row_number: number; readonly payload: StagedPayload }[]

/** Payloads in the order of rows. The next page is on its way while the last is being written. */
async function* payloads(
  pool: pg.Pool,
  place: Place,
  importId: string,
  condition: string,
): AsyncGenerator<StagedPayload> {
  const read = async (after: number): Promise<Page> => {
    const { rows } = await pool.query<Page[number]>(
      `SELECT row_number, payload FROM import_row
       WHERE province_code = $1 AND unit_code = $2 AND import_id = $3 AND row_number > $4 AND (${condition})
       ORDER BY row_number LIMIT ${page}`,
      [place.provinceCode, place.unitCode, importId, after],
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

function* fieldChanges(changes: readonly FieldChange[], entity: FieldChange["entity"]): Generator<Change> {
  for (const change of changes) {
    if (change.entity !== entity) continue
    const { id, field, old, new: value } = change
    yield { action: "set", entity, id, field, old, new: value }
  }
}

/**
 * What a staged import writes, in the order in which it can be written: schools, then households, then people, whatever
 * the order of the rows. Staged rows no longer change, so they are read beside the transaction that writes them.
 */
export async function* stagedChanges(pool: pg.Pool, place: Place, importId: string): AsyncGenerator<Change> {
  const read = (condition: string) => payloads(pool, place, importId, condition)
  for await (const { schools = [] } of read(`row_number = ${wholeFile}`)) {
    for (const value of schools) yield { action: "create", entity: "school", id: value.code, value }
  }
  const written = "action IN ('added', 'changed')"
  for await (const { household, changes = [] } of read(
    `${written} AND (payload ? 'household' OR payload ? 'changes')`,
  )) {
    if (household !== undefined)
      yield { action: "create", entity: "household", id: household.id, value: household }
    yield* fieldChanges(changes, "household")
  }
  for await (const { person, changes = [] } of read(written)) {
    if (person !== undefined)
      yield { action: "create", entity: "person", id: person.id, value: unpackPerson(person) }
    yield* fieldChanges(changes, "person")
  }
}
