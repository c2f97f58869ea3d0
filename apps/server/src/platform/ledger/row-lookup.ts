import pg from "pg"
import type { Entity } from "./entities.ts"

/** Where a batch writes. */
export interface Scope {
  readonly provinceCode: string
  readonly unitCode: string
  readonly roundYear: number
}

export const quoted = (name: string) => pg.escapeIdentifier(name)
export const keyName = (entity: Entity) => entity.columnByField.get(entity.key)?.column ?? entity.key
export const keyColumn = (entity: Entity) => quoted(keyName(entity))
const keyType = (entity: Entity) => (entity.key === "id" ? "uuid" : "text")
const scopeSize = { province: 1, unit: 2, round: 3 } as const
export const scopeColumns = (entity: Entity) =>
  ["province_code", "unit_code", "round_year"].slice(0, scopeSize[entity.home])
export const parameter = (entity: Entity) => `$${scopeColumns(entity).length + 1}`

/** The array literal of uuids is made here, for pg quotes each element by itself; codes may need that. */
export const keyList = (entity: Entity, ids: readonly string[]) =>
  entity.key === "id" ? `{${ids.join()}}` : ids

const scopeConditions = {
  province: "x.province_code = $1",
  unit: "(x.province_code || '') = $1 AND (x.unit_code || '') = $2",
  round: "(x.province_code || '') = $1 AND (x.unit_code || '') = $2 AND (x.round_year + 0) = $3",
} as const

/**
 * Finds the row of a key within the scope, as `t`. Written so that the planner cannot but look each key up: a round that
 * is being imported is not in its statistics, so it takes the round for empty and would walk all of it, through any index
 * that leads there, for every few changes. Hence no index answers to the columns of the scope, and OFFSET 0 keeps the
 * look-up whole.
 */
export function rowOf(entity: Entity, key: string): string {
  const scope = scopeConditions[entity.home]
  return `LATERAL (
    SELECT x.ctid, x.* FROM ${entity.table} x WHERE x.${keyColumn(entity)} = ${key} AND ${scope} OFFSET 0
  ) t`
}

/** The rows `t` of the keys given as array parameter behind the scope. */
export function namedRows(entity: Entity): string {
  const keys = `unnest(${parameter(entity)}::${keyType(entity)}[]) AS named(key)`
  return `${keys} CROSS JOIN ${rowOf(entity, "named.key")}`
}

export function scopeValues(
  entity: Entity,
  { provinceCode, unitCode, roundYear }: Scope,
): (string | number)[] {
  return [provinceCode, unitCode, roundYear].slice(0, scopeSize[entity.home])
}
