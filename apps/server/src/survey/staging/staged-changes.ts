import type { FieldChange } from "@phocap/documents"
import type pg from "pg"
import type { Change } from "../../platform/ledger/index.ts"
import type { Place } from "./database-register.ts"
import { stagedPayloads } from "./staged-payloads.ts"
import { type StagedPayload, unpackPerson, wholeFile } from "./staged-row.ts"

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
  const read = (condition: string, without: readonly (keyof StagedPayload)[]) =>
    stagedPayloads(pool, place, importId, condition, without)
  for await (const { schools = [] } of read(`row_number = ${wholeFile}`, [])) {
    for (const value of schools) yield { action: "create", entity: "school", id: value.code, value }
  }
  // A row settled by a person may need a household that another row needs too.
  const made = new Set<string>()
  const written = "action IN ('added', 'changed')"
  for await (const { household, changes = [] } of read(
    `${written} AND (payload ? 'household' OR payload ? 'changes')`,
    ["person", "doubt"],
  )) {
    if (household !== undefined && !made.has(household.id)) {
      made.add(household.id)
      yield { action: "create", entity: "household", id: household.id, value: household }
    }
    yield* fieldChanges(changes, "household")
  }
  for await (const { person, changes = [] } of read(written, ["household", "doubt"])) {
    if (person !== undefined)
      yield { action: "create", entity: "person", id: person.id, value: unpackPerson(person) }
    yield* fieldChanges(changes, "person")
  }
}
