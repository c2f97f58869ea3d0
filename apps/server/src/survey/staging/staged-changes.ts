import type { FieldChange } from "@phocap/documents"
import type pg from "pg"
import type { Change } from "../../platform/ledger/index.ts"
import type { Place } from "./database-register.ts"
import { type StagedPayload, unpackPerson, wholeFile } from "./staged-row.ts"

/** Rows read back at a time. */
const page = 2_000

async function* payloads(
  client: pg.ClientBase,
  place: Place,
  importId: string,
  condition: string,
): AsyncGenerator<StagedPayload> {
  for (let last = -1; ; ) {
    const { rows } = await client.query<{ row_number: number; payload: StagedPayload }>(
      `SELECT row_number, payload FROM import_row
       WHERE province_code = $1 AND unit_code = $2 AND import_id = $3 AND row_number > $4 AND (${condition})
       ORDER BY row_number LIMIT ${page}`,
      [place.provinceCode, place.unitCode, importId, last],
    )
    for (const row of rows) yield row.payload
    if (rows.length < page) return
    last = rows.at(-1)?.row_number ?? last
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
 * the order of the rows.
 */
export async function* stagedChanges(
  client: pg.ClientBase,
  place: Place,
  importId: string,
): AsyncGenerator<Change> {
  const read = (condition: string) => payloads(client, place, importId, condition)
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
