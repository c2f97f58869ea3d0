import { setImmediate as nextTurn } from "node:timers/promises"
import type pg from "pg"
import type { Json } from "./canonical-json.ts"
import type { ChunkState, Touched } from "./chunk-state.ts"
import { CopyBuffer } from "./copy-buffer.ts"
import { type Entity, type EntityRow, entities } from "./entities.ts"
import type { EntityColumn } from "./entity-column.ts"
import {
  keyColumn,
  keyList,
  keyName,
  namedRows,
  parameter,
  quoted,
  rowOf,
  type Scope,
  scopeColumns,
  scopeValues,
} from "./row-lookup.ts"

/** Parents before children; removals go the other way round. */
const order = [
  entities.school,
  entities.household,
  entities.schoolReport,
  entities.unitReport,
  entities.person,
  entities.organ,
  entities.directive,
  entities.directiveTask,
  entities.taskEvent,
  entities.taskPart,
  entities.supervisionVisit,
  entities.areaAssignment,
  entities.directiveReview,
  entities.campaignItem,
  entities.campaignTarget,
  entities.campaignPhoto,
]

/** After so many rows the connection gets its turn to send. */
const turnSize = 100

type Step = (client: pg.PoolClient) => Promise<unknown>

/**
 * What a chunk of changes writes: COPY for what is new, one UPDATE and one DELETE an entity for the rest. It is made
 * ready (`prepare`) while the server is still busy with the chunk before, and sent by `run`; then it may be used again.
 */
export class ChunkWriter {
  private readonly buffers = new Map(order.map((entity) => [entity, new CopyBuffer()]))
  private steps: Step[] = []

  async prepare(scope: Scope, state: ChunkState): Promise<void> {
    const removals: Step[] = []
    for (const entity of order) {
      const touched = state.touched(entity)
      if (touched.length === 0) continue
      await this.insert(scope, entity, touched)
      this.update(scope, entity, touched)
      const ids = touched.filter(({ before, now }) => before && !now).map(({ id }) => id)
      if (ids.length > 0) removals.unshift((client) => removeRows(client, scope, entity, ids))
    }
    this.steps.push(...removals)
  }

  /** Something more to be done behind what was prepared. */
  add(step: Step): void {
    this.steps.push(step)
  }

  async run(client: pg.PoolClient): Promise<void> {
    const { steps } = this
    this.steps = []
    for (const step of steps) await step(client)
  }

  private async insert(scope: Scope, entity: Entity, touched: readonly Touched[]): Promise<void> {
    const buffer = this.buffers.get(entity) ?? new CopyBuffer()
    const fixed = scopeValues(entity, scope)
    let rows = 0
    for (const { before, now } of touched) {
      if (before !== undefined || now === undefined) continue
      for (const value of fixed) buffer.add(value)
      for (const { field } of entity.columns) buffer.add(copyValue(now[field] ?? null))
      for (const { compute } of entity.computed) buffer.add(compute(now))
      buffer.endRow()
      if (++rows % turnSize === 0) await nextTurn()
    }
    const columns = [...entity.columns, ...entity.computed].map((column) => column.column)
    if (rows > 0) {
      this.add((client) => buffer.load(client, entity.table, [...scopeColumns(entity), ...columns]))
    }
  }

  private update(scope: Scope, entity: Entity, touched: readonly Touched[]): void {
    const changed = new Set<EntityColumn>()
    const rows: EntityRow[] = []
    for (const { before, now } of touched) {
      if (before === undefined || now === undefined) continue
      rows.push(now)
      for (const column of entity.columns) {
        if (before[column.field] !== now[column.field]) changed.add(column)
      }
    }
    if (changed.size > 0) this.add((client) => updateRows(client, scope, entity, [...changed], rows))
  }
}

async function updateRows(
  client: pg.PoolClient,
  scope: Scope,
  entity: Entity,
  changed: readonly EntityColumn[],
  rows: readonly EntityRow[],
): Promise<void> {
  const derived = entity.computed.filter(({ from }) => changed.some(({ field }) => from.includes(field)))
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

async function removeRows(
  client: pg.PoolClient,
  scope: Scope,
  entity: Entity,
  ids: readonly string[],
): Promise<void> {
  const { rowCount } = await client.query(
    `DELETE FROM ${entity.table} d USING ${namedRows(entity)}
      WHERE d.ctid = t.ctid AND d.${keyColumn(entity)} = named.key`,
    [...scopeValues(entity, scope), keyList(entity, ids)],
  )
  expectRows(entity, rowCount, ids.length)
}

/** Records that vanished between reading and writing were changed past the ledger: stop rather than lose the rest. */
function expectRows(entity: Entity, found: number | null, expected: number): void {
  if (found !== expected) throw new Error(`${entity.table}: ${found} rows written instead of ${expected}`)
}

function copyValue(value: Json): string | number | boolean | null {
  return value !== null && typeof value === "object" ? JSON.stringify(value) : value
}
