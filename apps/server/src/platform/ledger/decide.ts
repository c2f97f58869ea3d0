import { canonicalJson, type Json } from "./canonical-json.ts"
import type { ConflictCause } from "./change.ts"
import type { ChunkState } from "./chunk-state.ts"
import type { EntityRow } from "./entities.ts"
import { rowText } from "./normalise.ts"
import type { Prepared, PreparedCreate, PreparedRemove, PreparedSet } from "./prepare.ts"

/** What becomes of one change. `old` and `new` of an entry are canonical JSON, null where there is no value. */
export type Decision =
  | { readonly outcome: "written"; readonly old: string | null; readonly new: string | null }
  | { readonly outcome: "unchanged" }
  | {
      readonly outcome: "conflict"
      readonly cause: ConflictCause
      readonly expected: Json
      readonly found: Json
      readonly proposed: Json
    }

/**
 * Compares a change with what stands and, where they agree, makes it in `state`. What stands so already is nothing to
 * do; anything else is a conflict and leaves `state` as it is.
 */
export function decideChange(change: Prepared, state: ChunkState): Decision {
  if (change.action === "create") return decideCreate(change, state)
  if (change.action === "set") return decideSet(change, state)
  return decideRemove(change, state)
}

function decideCreate({ entity, id, row, text }: PreparedCreate, state: ChunkState): Decision {
  const standing = state.find(entity, id)
  if (standing !== undefined) {
    if (rowText(entity, standing) === text) return { outcome: "unchanged" }
    return conflict("exists", null, standing, row)
  }
  if (entity.name === "person" && !state.hasHousehold(row.householdId)) {
    return conflict("no-household", null, null, row)
  }
  state.put(entity, id, row)
  return { outcome: "written", old: null, new: text }
}

function decideSet(change: PreparedSet, state: ChunkState): Decision {
  const { entity, id, column, key, old, value } = change
  const standing = state.find(entity, id)
  if (standing === undefined) return conflict("missing", old, null, value)
  const current = read(standing, column.field, key)
  if (isSame(current, value)) return { outcome: "unchanged" }
  if (!isSame(current, old)) return conflict("changed", old, current, value)
  if (entity.name === "person" && column.field === "householdId" && !state.hasHousehold(value)) {
    return conflict("no-household", old, current, value)
  }
  state.put(entity, id, write(standing, column.field, key, value))
  return { outcome: "written", old: textOf(current), new: textOf(value) }
}

function decideRemove({ entity, id, old }: PreparedRemove, state: ChunkState): Decision {
  const standing = state.find(entity, id)
  if (standing === undefined) return { outcome: "unchanged" }
  const text = rowText(entity, standing)
  if (rowText(entity, old) !== text) return conflict("changed", old, standing, null)
  if (entity.name === "household" && state.isOccupied(id)) return conflict("occupied", old, standing, null)
  state.put(entity, id, undefined)
  return { outcome: "written", old: text, new: null }
}

function conflict(cause: ConflictCause, expected: Json, found: Json, proposed: Json): Decision {
  return { outcome: "conflict", cause, expected, found, proposed }
}

function read(row: EntityRow, field: string, key: string | null): Json {
  const value = row[field] ?? null
  if (key === null) return value
  return isRecord(value) && Object.hasOwn(value, key) ? (value[key] ?? null) : null
}

function write(row: EntityRow, field: string, key: string | null, value: Json): EntityRow {
  if (key === null) return { ...row, [field]: value }
  const record = new Map(Object.entries(isRecord(row[field]) ? row[field] : {}))
  if (value === null) record.delete(key)
  else record.set(key, value)
  return { ...row, [field]: Object.fromEntries(record) }
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return value !== null && typeof value === "object" && !Array.isArray(value)
}

function isSame(a: Json, b: Json): boolean {
  return a === b || (typeof a === "object" && canonicalJson(a) === canonicalJson(b))
}

function textOf(value: Json): string | null {
  return value === null ? null : canonicalJson(value)
}
