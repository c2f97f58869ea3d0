import pg from "pg"
import type { Json } from "./canonical-json.ts"
import { ChunkState, type Touched } from "./chunk-state.ts"
import type { CopyBuffer } from "./copy-buffer.ts"
import { type Entity, type EntityRow, entities } from "./entities.ts"
import type { EntityColumn } from "./entity-column.ts"
import type { Prepared } from "./prepare.ts"

/** Where a batch writes. */
export interface Scope {
  readonly provinceCode: string
  readonly unitCode: string
  readonly roundYear: number
}

/** Parents before children; removals go the other way round. */
const order = [
  entities.school,
  entities.household,
  entities.schoolReport,
  entities.unitReport,
  entities.person,
]

/** Reads what the changes of a chunk are about: one statement an entity. */
export async function loadState(
  client: pg.PoolClient,
  scope: Scope,
  changes: readonly Prepared[],
): Promise<ChunkState> {
  const ids = new Map<Entity, Set<string>>(order.map((entity) => [entity, new Set()]))
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
    for (const id of wanted) state.load(entity, id, rows.get(id))
  }
  if (removedHouseholds.size > 0) await loadOccupants(client, scope, [...removedHouseholds], state)
  return state
}

/** Writes what the chunk changed: COPY for what is new, one UPDATE and one DELETE an entity for the rest. */
export async function writeState(
  client: pg.PoolClient,
  scope: Scope,
  state: ChunkState,
  buffer: CopyBuffer,
): Promise<void> {
  const removed: [Entity, string[]][] = []
  for (const entity of order) {
    const touched = state.touched(entity)
    await insertRows(client, scope, entity, touched, buffer)
    await updateRows(client, scope, entity, touched)
    const ids = touched
      .filter(({ before, now }) => before !== undefined && now === undefined)
      .map(({ id }) => id)
    if (ids.length > 0) removed.unshift([entity, ids])
  }
  for (const [entity, ids] of removed) {
    const { rowCount } = await client.query(
      `DELETE FROM ${entity.table} d USING ${namedRows(entity)} WHERE d.ctid = t.ctid AND d.${keyColumn(entity)} = named.key`,
      [...scopeValues(entity, scope), keyList(entity, ids)],
    )
    expectRows(entity, rowCount, ids.length)
  }
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
): Promise<void> {
  const { rows } = await client.query<{ household_id: string; id: string }>(
    `SELECT household_id, id FROM person_record t
      WHERE t.province_code = $1 AND t.unit_code = $2 AND t.round_year = $3 AND household_id = ANY($4::uuid[])`,
    [...scopeValues(entities.person, scope), households],
  )
  const people = new Map(households.map((id): [string, string[]] => [id, []]))
  for (const { household_id, id } of rows) people.get(household_id)?.push(id)
  for (const [household, ids] of people) state.loadOccupants(household, ids)
}

async function insertRows(
  client: pg.PoolClient,
  scope: Scope,
  entity: Entity,
  touched: readonly Touched[],
  buffer: CopyBuffer,
): Promise<void> {
  const fixed = scopeValues(entity, scope)
  for (const { before, now } of touched) {
    if (before !== undefined || now === undefined) continue
    for (const value of fixed) buffer.add(value)
    for (const { field } of entity.columns) buffer.add(copyValue(now[field] ?? null))
    for (const { compute } of entity.computed) buffer.add(compute(now))
    buffer.endRow()
  }
  const columns = [...entity.columns, ...entity.computed].map((column) => column.column)
  await buffer.load(client, entity.table, [...scopeColumns(entity), ...columns])
}

async function updateRows(
  client: pg.PoolClient,
  scope: Scope,
  entity: Entity,
  touched: readonly Touched[],
): Promise<void> {
  const changed = new Set<EntityColumn>()
  const rows: EntityRow[] = []
  for (const { before, now } of touched) {
    if (before === undefined || now === undefined) continue
    rows.push(now)
    for (const column of entity.columns) if (before[column.field] !== now[column.field]) changed.add(column)
  }
  if (changed.size === 0) return
  const fields = new Set([...changed].map((column) => column.field))
  const derived = entity.computed.filter(({ from }) => from.some((field) => fields.has(field)))
  const records = rows.map((row) => {
    const record: Record<string, Json> = { [keyName(entity)]: row[entity.key] ?? null }
    for (const column of changed) record[column.column] = row[column.field] ?? null
    for (const computed of derived) record[computed.column] = computed.compute(row)
    return record
  })
  const sets = [...changed, ...derived].map(({ column }) => `${quoted(column)} = r.${quoted(column)}`)
  const { rowCount } = await client.query(
    `UPDATE ${entity.table} u SET ${sets.join(", ")}
      FROM jsonb_populate_recordset(NULL::${entity.table}, ${parameter(entity)}::jsonb) r
      CROSS JOIN ${rowOf(entity, `r.${keyColumn(entity)}`)}
      WHERE u.ctid = t.ctid AND u.${keyColumn(entity)} = r.${keyColumn(entity)}`,
    [...scopeValues(entity, scope), JSON.stringify(records)],
  )
  expectRows(entity, rowCount, rows.length)
}

/** Records that vanished between reading and writing were changed past the ledger: stop rather than lose the rest. */
function expectRows(entity: Entity, found: number | null, expected: number): void {
  if (found !== expected) throw new Error(`${entity.table}: ${found} rows written instead of ${expected}`)
}

function copyValue(value: Json): string | number | boolean | null {
  return value !== null && typeof value === "object" ? JSON.stringify(value) : value
}

const quoted = (name: string) => pg.escapeIdentifier(name)
const keyName = (entity: Entity) => entity.columnByField.get(entity.key)?.column ?? entity.key
const keyColumn = (entity: Entity) => quoted(keyName(entity))
const keyType = (entity: Entity) => (entity.key === "id" ? "uuid" : "text")
const scopeColumns = (entity: Entity) =>
  ["province_code", "unit_code", "round_year"].slice(0, entity.inRound ? 3 : 1)
const parameter = (entity: Entity) => `$${scopeColumns(entity).length + 1}`

/** The array literal of uuids is made here, for pg quotes each element by itself; codes may need that. */
const keyList = (entity: Entity, ids: readonly string[]) => (entity.key === "id" ? `{${ids.join()}}` : ids)

/**
 * Finds the row of a key within the scope, as `t`. Written so that the planner cannot but look each key up: a round that
 * is being imported is not in its statistics, so it takes the round for empty and would walk all of it, through any index
 * that leads there, for every few changes. Hence no index answers to the columns of the scope, and OFFSET 0 keeps the
 * look-up whole.
 */
function rowOf(entity: Entity, key: string): string {
  const scope = entity.inRound
    ? "(x.province_code || '') = $1 AND (x.unit_code || '') = $2 AND (x.round_year + 0) = $3"
    : "x.province_code = $1"
  return `LATERAL (
    SELECT x.ctid, x.* FROM ${entity.table} x WHERE x.${keyColumn(entity)} = ${key} AND ${scope} OFFSET 0
  ) t`
}

/** The rows `t` of the keys given as array parameter behind the scope. */
function namedRows(entity: Entity): string {
  const keys = `unnest(${parameter(entity)}::${keyType(entity)}[]) AS named(key)`
  return `${keys} CROSS JOIN ${rowOf(entity, "named.key")}`
}

function scopeValues(entity: Entity, { provinceCode, unitCode, roundYear }: Scope): (string | number)[] {
  return entity.inRound ? [provinceCode, unitCode, roundYear] : [provinceCode]
}
