import type pg from "pg"
import type { Json } from "./canonical-json.ts"
import { ChunkState } from "./chunk-state.ts"
import { type Entity, type EntityRow, entities } from "./entities.ts"
import type { Prepared } from "./prepare.ts"
import { keyList, namedRows, quoted, type Scope, scopeValues } from "./row-lookup.ts"

/**
 * Reads what the changes of a chunk are about: one statement an entity.
 * @param pending - the chunk before, decided but perhaps not written yet: where it touched a record, it knows better
 */
export async function loadState(
  client: pg.PoolClient,
  scope: Scope,
  changes: readonly Prepared[],
  pending: ChunkState | undefined,
): Promise<ChunkState> {
  const ids = new Map<Entity, Set<string>>(Object.values(entities).map((entity) => [entity, new Set()]))
  const removedHouseholds = new Set<string>()
  for (const change of changes) {
    ids.get(change.entity)?.add(change.id)
    const household = householdOf(change)
    if (household !== undefined) ids.get(entities.household)?.add(household)
    if (change.action === "remove" && change.entity === entities.household) removedHouseholds.add(change.id)
  }
  const state = new ChunkState()
  for (const [entity, wanted] of ids) {
    if (wanted.size === 0) continue
    const rows = await readRows(client, scope, entity, [...wanted])
    for (const id of wanted) {
      state.load(entity, id, pending?.has(entity, id) ? pending.find(entity, id) : rows.get(id))
    }
  }
  if (removedHouseholds.size > 0) await loadOccupants(client, scope, [...removedHouseholds], state, pending)
  return state
}

/** The household that a change puts a person into. */
function householdOf(change: Prepared): string | undefined {
  if (change.entity !== entities.person) return undefined
  if (change.action === "create") return String(change.row.householdId)
  if (change.action === "set" && change.column.field === "householdId") return String(change.value)
  return undefined
}

async function readRows(
  client: pg.PoolClient,
  scope: Scope,
  entity: Entity,
  ids: readonly string[],
): Promise<Map<string, EntityRow>> {
  const { columns } = entity
  const names = columns.map((column) => `t.${quoted(column.column)}`).join(", ")
  const { rows } = await client.query<Json[]>({
    text: `SELECT ${names} FROM ${namedRows(entity)}`,
    values: [...scopeValues(entity, scope), keyList(entity, ids)],
    rowMode: "array",
  })
  const found = new Map<string, EntityRow>()
  for (const values of rows) {
    const row: EntityRow = {}
    for (let i = 0; i < columns.length; i++) row[columns[i]!.field] = values[i] ?? null
    found.set(String(row[entity.key]), row)
  }
  return found
}

async function loadOccupants(
  client: pg.PoolClient,
  scope: Scope,
  households: readonly string[],
  state: ChunkState,
  pending: ChunkState | undefined,
): Promise<void> {
  const { rows } = await client.query<{ household_id: string; id: string }>(
    `SELECT household_id, id FROM person_record t
      WHERE t.province_code = $1 AND t.unit_code = $2 AND t.round_year = $3 AND household_id = ANY($4::uuid[])`,
    [...scopeValues(entities.person, scope), households],
  )
  const people = new Map(households.map((id): [string, Set<string>] => [id, new Set()]))
  for (const { household_id, id } of rows) people.get(household_id)?.add(id)
  for (const { id, before, now } of pending?.touched(entities.person) ?? []) {
    people.get(String(before?.householdId))?.delete(id)
    people.get(String(now?.householdId))?.add(id)
  }
  for (const [household, ids] of people) state.loadOccupants(household, ids)
}
